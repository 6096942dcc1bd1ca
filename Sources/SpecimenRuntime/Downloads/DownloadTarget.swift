import Foundation

/// The file of a download: first a temporary file in the same folder, which gets the final name when it is complete.
struct DownloadTarget: Sendable {
    /// A failure of the file system.
    struct FileError: Error, CustomStringConvertible {
        let cause: any Error
        var description: String { "\(cause)" }
    }

    private let file: URL
    private let temporaryFile: URL
    private let replacesFile: Bool

    /// Creates the temporary file.
    init(_ file: URL, replacesFile: Bool) throws(RequestProblem) {
        guard file.isFileURL else { throw RequestProblem("the destination of the download is not a file URL") }
        if let problem = Self.problem(of: file, replacesFile) { throw RequestProblem(problem) }
        self.file = file
        self.replacesFile = replacesFile
        temporaryFile = file.deletingLastPathComponent().appendingPathComponent(".\(UUID().uuidString).download")
        guard FileManager.default.createFile(atPath: temporaryFile.path, contents: nil) else {
            throw RequestProblem("no file can be created in \(file.deletingLastPathComponent().path)")
        }
    }

    private static func problem(of file: URL, _ replacesFile: Bool) -> String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else { return nil }
        if isFolder.boolValue { return "\(file.path) is a folder" }
        return replacesFile ? nil : existence(of: file)
    }

    private static func existence(of file: URL) -> String {
        "the file \(file.path) exists already; pass replacesFile: true to replace it"
    }

    /// Writes the content of a response, instead of what an earlier attempt has written. Throws ``FileError``, or an
    /// error of the transport if the content is not complete.
    func write(
        _ body: StreamedBody,
        of response: HTTPURLResponse,
        to request: URLRequest,
        progress: (DownloadProgress) -> Void
    ) async throws {
        let total = request.httpMethod == "HEAD" ? nil : response.contentLength
        let received = try await write(body, total: total, progress)
        guard let total, received != total else { return }
        throw TransportError.connectionLost("\(received) of \(total) bytes arrived")
    }

    @discardableResult
    func write(_ body: StreamedBody, total: Int64? = nil, _ progress: (DownloadProgress) -> Void) async throws -> Int64
    {
        let handle = try Self.writing { try FileHandle(forWritingTo: temporaryFile) }
        defer { try? handle.close() }
        try Self.writing { try handle.truncate(atOffset: 0) }
        var state = DownloadProgress(receivedBytes: 0, totalBytes: total)
        progress(state)
        for try await piece in body {
            try Self.writing { try handle.write(contentsOf: piece) }
            state.receivedBytes += Int64(piece.count)
            progress(state)
        }
        try Self.writing { try handle.close() }
        return state.receivedBytes
    }

    func moveIntoPlace() throws {
        try Self.writing {
            if let problem = Self.problem(of: file, replacesFile) { throw RequestProblem(problem) }
            guard replacesFile else { return try moveUnlessFileExists() }
            // `FileManager.replaceItemAt` fails on Linux.
            guard rename(temporaryFile.path, file.path) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        }
    }

    /// Gives the file its final name. Moving a file replaces one that another process has created meanwhile; a link
    /// does not.
    private func moveUnlessFileExists() throws {
        if link(temporaryFile.path, file.path) == 0 {
            discard()
            return
        }
        guard errno != EEXIST else { throw RequestProblem(Self.existence(of: file)) }
        // The file system may have no links.
        try FileManager.default.moveItem(at: temporaryFile, to: file)
    }

    /// Removes the temporary file if it still exists.
    func discard() {
        try? FileManager.default.removeItem(at: temporaryFile)
    }

    private static func writing<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            throw FileError(cause: error)
        }
    }
}

extension HTTPURLResponse {
    /// The length of the decompressed content; nil if it is unknown.
    fileprivate var contentLength: Int64? {
        let encoding = value(forHTTPHeaderField: "Content-Encoding")?.lowercased() ?? "identity"
        guard encoding == "identity" else { return nil }
        return value(forHTTPHeaderField: "Content-Length").flatMap { Int64($0.trimmingCharacters(in: .whitespaces)) }
    }
}
