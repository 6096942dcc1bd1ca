import Foundation

/// A file or folder that could not be used.
struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    var path: String
    /// The rest of the sentence after the path, for example "is a symbolic link".
    var problem: String

    var description: String { "`\(path)` \(problem)" }
}

extension FileError {
    init(path: String, code: Int32) {
        self.init(path: path, problem: "cannot be used: \(String(cString: strerror(code)))")
    }

    init(path: String, error: any Error) {
        if let code = Self.systemCode(of: error) {
            self.init(path: path, code: code)
        } else {
            self.init(path: path, problem: "cannot be used: \(error.localizedDescription)")
        }
    }

    /// The error number of the system call behind an error of Foundation.
    static func systemCode(of error: any Error) -> Int32? {
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
        return (error.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap(systemCode)
    }
}
