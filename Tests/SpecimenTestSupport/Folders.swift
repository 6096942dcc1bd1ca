import Foundation
import SpecimenDocs

/// The root folder of the repository.
public let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A folder beside the repository with test material. It exists only where Specimen is developed.
public enum Shared {
    public static let missing = "../shared does not exist"

    public static func url(_ path: String) -> URL {
        repository.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    }

    public static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }
}

/// Returns all regular files below a folder, as the command line reads them.
public func sourceFiles(in folder: URL) throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.compactMap { path in
        let url = folder.appending(path: path)
        guard !path.hasPrefix("."), try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
            return nil
        }
        return SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: url)))
    }
}

/// Calls `body` with a new folder, and removes the folder afterwards.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specimen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
