import SpecimenExport
import SpecimenSwift

/// The changes that bring an output folder up to date: files to write, and earlier generated files to remove.
///
/// Making a plan changes nothing. All obstacles are found before the first file is touched.
struct OutputPlan: Sendable {
    struct Change: Sendable, Hashable {
        /// Relative to the output folder.
        var path: String
        /// Nil for a file that does not exist.
        var old: String?
        /// Nil for a file that will be removed.
        var new: String?
    }

    var folder: String
    /// In the order of their paths.
    var changes: [Change]
    var unchanged: Int
    /// Temporary files of killed runs, relative to the output folder.
    private(set) var abandoned: [String] = []

    /// No compiler takes more at once.
    static let maximumBytes = 256 << 20

    var isUpToDate: Bool { changes.isEmpty }
    var written: Int { changes.count { $0.new != nil } }
    var removed: Int { changes.count { $0.new == nil } }

    init(folder: String, changes: [Change], unchanged: Int = 0) {
        self.folder = folder
        self.changes = changes
        self.unchanged = unchanged
    }

    /// Compares a folder with the files that it should contain.
    ///
    /// Earlier output is searched only in the folders of the generated files, not in their subfolders. An output folder
    /// inside another output folder is left alone.
    ///
    /// - Parameter limit: The maximum number of bytes of all files together.
    init(placing files: [GeneratedFile], in folder: String, limit: Int = Self.maximumBytes) throws {
        self.init(folder: folder, changes: [])
        try Self.checkFolder(folder)
        let total = files.reduce(0) { $0 + $1.contents.utf8.count }
        guard total <= limit else {
            let problem =
                "would contain \(total) bytes, more than the limit of \(limit); divide the docs into several folders"
            throw FileError(path: folder, problem: problem)
        }
        var placed: Set<String> = []
        for file in files {
            guard Self.isContained(file.path), placed.insert(file.path).inserted else {
                throw InternalError(
                    description: "the generated path `\(file.path)` leaves the output folder or repeats")
            }
        }
        for subfolder in Self.folders(of: placed) where !subfolder.isEmpty {
            try Self.checkSubfolder(FileSystem.joined(folder, subfolder))
        }
        for file in files {
            let old = try Self.generatedText(FileSystem.joined(folder, file.path))
            // Swift's `==` would ignore different spellings of a letter.
            if let old, old.utf8.elementsEqual(file.contents.utf8) {
                unchanged += 1
            } else {
                changes.append(Change(path: file.path, old: old, new: file.contents))
            }
        }
        let leftovers = try Leftovers(besides: placed, in: folder)
        for path in leftovers.generated {
            changes.append(Change(path: path, old: try FileSystem.text(of: FileSystem.joined(folder, path)), new: nil))
        }
        abandoned = leftovers.temporary
        changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The changes as a patch.
    var diff: String {
        changes.map { change in
            let path = FileSystem.joined(String(folder.drop { $0 == "/" }), change.path)
            return unifiedDiff(
                from: change.old ?? "",
                to: change.new ?? "",
                oldName: change.old == nil ? "/dev/null" : "a/\(path)",
                newName: change.new == nil ? "/dev/null" : "b/\(path)"
            )
        }.joined()
    }

    /// The folders that contain the files; the output folder itself is the empty path.
    static func folders(of paths: Set<String>) -> Set<String> {
        paths.reduce(into: [""]) { folders, path in
            let parts = path.split(separator: "/").dropLast()
            folders.formUnion(parts.indices.map { parts[...$0].joined(separator: "/") })
        }
    }

    static func checkFolder(_ folder: String) throws(FileError) {
        switch try FileSystem.kind(of: folder, followingLinks: true) {
        case .folder: break
        case nil where try FileSystem.kind(of: folder) == .link:
            throw FileError(path: folder, problem: "is a symbolic link that leads nowhere; nothing was written")
        case nil: break
        default: throw FileError(path: folder, problem: "is not a folder; nothing was written")
        }
    }

    private static func checkSubfolder(_ path: String) throws(FileError) {
        switch try FileSystem.kind(of: path) {
        case .folder, nil: break
        case .link: throw FileError(path: path, problem: "is a symbolic link; nothing was written")
        default: throw FileError(path: path, problem: "is in the way of a folder; nothing was written")
        }
    }

    /// The contents of a file that will be replaced; nil if there is no file.
    static func replaceableText(_ path: String) throws(FileError) -> String? {
        switch try FileSystem.kind(of: path) {
        case nil: return nil
        case .file: return try FileSystem.text(of: path)
        case .link: throw FileError(path: path, problem: "is a symbolic link; nothing was written")
        default: throw FileError(path: path, problem: "is in the way of a file; nothing was written")
        }
    }

    private static func generatedText(_ path: String) throws(FileError) -> String? {
        guard let text = try replaceableText(path) else { return nil }
        guard text.utf8.starts(with: GeneratedFile.header.utf8) else {
            let problem =
                "was not generated by Specimen and is in the way; move it, or choose another `--output`. Nothing was written"
            throw FileError(path: path, problem: problem)
        }
        return text
    }

    private static func isContained(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(0)
        }
    }
}
