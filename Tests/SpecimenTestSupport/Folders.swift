import Foundation
import SpecimenDocs

/// The repository's own root, found from where this file stands.
public let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Material that lies beside the repository where it is developed, and is missing elsewhere.
public enum Shared {
    public static let missing = "../shared is not here"

    public static func url(_ path: String) -> URL {
        repository.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    }

    public static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }
}

/// All regular files below a folder, as the command line would read them.
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

/// Runs with a folder of its own, which is gone afterwards.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specimen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
