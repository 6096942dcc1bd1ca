import SpecimenExport
import SpecimenJSON
import SpecimenSwift

/// What must happen in the output folder for it to hold the generated files and nothing that was generated earlier.
///
/// Made by looking only: that nothing stands in the way is known before the first file is touched.
struct OutputPlan: Sendable {
    struct Change: Sendable, Hashable {
        /// Relative to the output folder.
        var path: String
        /// Nil for a file that is not there.
        var old: String?
        /// Nil for a file that has to go.
        var new: String?
    }

    var folder: String
    /// What runs that were killed left, relative to the output folder.
    var abandoned: [String] = []
    /// In the order of their paths.
    var changes: [Change]
    var unchanged: Int

    /// No compiler takes more at once.
    static let maximumBytes = 256 << 20

    var isFresh: Bool { changes.isEmpty }
    var written: Int { changes.count { $0.new != nil } }
    var removed: Int { changes.count { $0.new == nil } }

    /// Compares the folder with what it should hold.
    ///
    /// Earlier output is looked for only in the folders that generated files go to and not below, so that an output folder
    /// that holds other output folders leaves them alone.
    ///
    /// - Parameter limit: Bytes of all files together.
    init(placing files: [GeneratedFile], in folder: String, limit: Int = Self.maximumBytes) throws {
        self.folder = folder
        changes = []
        unchanged = 0
        try Self.checkFolder(folder)
        let total = files.reduce(0) { $0 + $1.contents.utf8.count }
        guard total <= limit else {
            throw FileError(
                path: folder,
                problem:
                    "would hold \(total) bytes, more than the \(limit) that are written; divide the docs among several"
                    + " folders"
            )
        }
        var placed: Set<String> = []
        for file in files {
            guard Self.isContained(file.path), placed.insert(file.path).inserted else {
                throw Defect(message: "the path `\(file.path)` of a generated file leaves the output folder or repeats")
            }
        }
        let folders = try Self.folders(of: placed, in: folder)
        for file in files {
            let old = try Self.generatedText(FileSystem.joined(folder, file.path))
            if old.map({ $0.utf8.elementsEqual(file.contents.utf8) }) ?? false {
                unchanged += 1
            } else {
                changes.append(Change(path: file.path, old: old, new: file.contents))
            }
        }
        for subfolder in folders {
            for path in try Self.superfluous(in: folder, subfolder: subfolder, placed: placed) {
                let bytes = try FileSystem.bytes(of: FileSystem.joined(folder, path))
                changes.append(Change(path: path, old: String(decoding: bytes, as: UTF8.self), new: nil))
            }
        }
        abandoned = try Self.abandoned(in: folder, subfolders: folders)
        changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// What earlier runs left in the folder, were it to hold only generated files at the given paths.
    static func leftovers(besides placed: Set<String>, in folder: String) throws -> [String] {
        let folders = try folders(of: placed, in: folder)
        return try abandoned(in: folder, subfolders: folders)
            + folders.flatMap { try superfluous(in: folder, subfolder: $0, placed: placed) }
    }

    init(folder: String, changes: [Change], unchanged: Int) {
        self.folder = folder
        self.changes = changes
        self.unchanged = unchanged
    }

    /// The changes as a patch.
    var diff: String {
        let folder = folder.drop { $0 == "/" }
        return changes.map { change in
            let path = FileSystem.joined(String(folder), change.path)
            return unifiedDiff(
                from: change.old ?? "",
                to: change.new ?? "",
                oldName: change.old == nil ? "/dev/null" : "a/\(path)",
                newName: change.new == nil ? "/dev/null" : "b/\(path)"
            )
        }.joined()
    }

    /// Makes the changes. All new contents are on the disk before the first file is replaced, so that a full disk leaves the
    /// folder as it was; where a file cannot be replaced, those that were are put back.
    func apply() throws(FileError) {
        var staged: [(temporary: String, change: Change)] = []
        var replaced: [Change] = []
        do {
            let stagings = changes.filter { $0.new != nil }.concurrentMap { [folder] change in
                let target = FileSystem.joined(folder, change.path)
                return Result { () throws(FileError) in
                    (try FileSystem.stage(Array((change.new ?? "").utf8), for: target), change)
                }
            }
            staged = stagings.compactMap { try? $0.get() }
            for staging in stagings { _ = try staging.get() }
            while let next = staged.first {
                try FileSystem.move(next.temporary, to: FileSystem.joined(folder, next.change.path))
                replaced.append(next.change)
                staged.removeFirst()
            }
        } catch {
            for file in staged {
                try? FileSystem.remove(file.temporary)
            }
            for change in replaced {
                putBack(change)
            }
            throw error
        }
        for path in changes.filter({ $0.new == nil }).map(\.path) + abandoned {
            try FileSystem.remove(FileSystem.joined(folder, path))
        }
    }

    private func putBack(_ change: Change) {
        let path = FileSystem.joined(folder, change.path)
        if let old = change.old {
            try? FileSystem.replace(path, contents: Array(old.utf8))
        } else {
            try? FileSystem.remove(path)
        }
    }

    static func checkFolder(_ folder: String) throws(FileError) {
        switch try FileSystem.kind(of: folder, followingLinks: true) {
        case .folder: break
        case nil:
            if try FileSystem.kind(of: folder) == .link {
                throw FileError(path: folder, problem: "is a symbolic link that leads nowhere; nothing was written")
            }
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

    /// What a file holds that is about to be replaced, nil when there is none.
    private static func generatedText(_ path: String) throws(FileError) -> String? {
        switch try FileSystem.kind(of: path) {
        case nil:
            return nil
        case .link:
            throw FileError(path: path, problem: "is a symbolic link; nothing was written")
        case .file where try isGenerated(path):
            return String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
        case .file:
            throw FileError(
                path: path,
                problem: "was not generated by Specimen and is in the way; move it, or choose another `--output`. "
                    + "Nothing was written"
            )
        default:
            throw FileError(path: path, problem: "is in the way of a file; nothing was written")
        }
    }

    /// The folder itself and those in it that files are placed in.
    private static func folders(of placed: Set<String>, in folder: String) throws(FileError) -> Set<String> {
        var folders: Set<String> = [""]
        for path in placed {
            for parent in parents(of: path) where folders.insert(parent).inserted {
                try checkSubfolder(FileSystem.joined(folder, parent))
            }
        }
        return folders
    }

    private static func abandoned(in folder: String, subfolders: Set<String>) throws(FileError) -> [String] {
        var abandoned: [String] = []
        for subfolder in subfolders.union([LastRun.folder]) {
            let path = subfolder.isEmpty ? folder : FileSystem.joined(folder, subfolder)
            guard try FileSystem.kind(of: path, followingLinks: subfolder.isEmpty) == .folder else { continue }
            abandoned += try FileSystem.names(in: path).filter { TemporaryName($0)?.isAbandoned ?? false }
                .map { subfolder.isEmpty ? $0 : "\(subfolder)/\($0)" }
        }
        return abandoned
    }

    private static func superfluous(
        in folder: String,
        subfolder: String,
        placed: Set<String>
    ) throws(FileError) -> [String] {
        let path = subfolder.isEmpty ? folder : FileSystem.joined(folder, subfolder)
        guard try FileSystem.kind(of: path, followingLinks: true) == .folder else { return [] }
        var superfluous: [String] = []
        for name in try FileSystem.names(in: path) where name.hasSuffix(".swift") && !name.hasPrefix(".") {
            let relative = subfolder.isEmpty ? name : "\(subfolder)/\(name)"
            let path = FileSystem.joined(folder, relative)
            guard !placed.contains(relative), case .file = try FileSystem.kind(of: path), try isGenerated(path) else {
                continue
            }
            superfluous.append(relative)
        }
        return superfluous
    }

    private static func isGenerated(_ path: String) throws(FileError) -> Bool {
        let header = Array(GeneratedFile.header.utf8)
        return try FileSystem.bytes(of: path, limit: header.count) == header
    }

    private static func isContained(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(0)
        }
    }

    /// `a/b/c.swift` lies in `a` and in `a/b`.
    private static func parents(of path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}

/// Something that cannot be, and is no fault of the user's.
struct Defect: Error, Sendable, Hashable {
    var message: String
}
