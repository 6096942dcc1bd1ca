import SpecimenDocs
import SpecimenReaders

/// The files of a docs folder, read into memory.
struct DocsFolder: Sendable {
    /// The files in the order of the bytes of their paths.
    private(set) var files: [SourceFile] = []
    /// The files that were skipped, and why.
    private(set) var warnings: [Diagnostic] = []
    /// The paths of all files with their sizes and modification times.
    private(set) var stamps: [String] = []

    private let path: String
    private let limits: DocumentationLimits
    private var totalBytes = 0

    /// Folders that are nested deeper do not hold endpoint descriptions.
    private static let maximumDepth = 32

    /// Reads all files of the folder and its subfolders, except hidden files.
    ///
    /// A link to a file within the folder is read like the file. Other links are skipped with a warning: files outside
    /// the folder were not meant to be published, and a linked folder may contain itself.
    init(reading path: String, limits: DocumentationLimits = .standard) throws(FileError) {
        self.path = path
        self.limits = limits
        try FileSystem.check(path, isFolder: true, advice: "name the folder of the endpoint descriptions")
        try read(folder: "", depth: 0)
        guard !files.isEmpty else {
            throw FileError(path: path, problem: "contains no files; put endpoint descriptions there")
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func read(folder relative: String, depth: Int) throws(FileError) {
        let folder = FileSystem.joined(path, relative)
        guard depth <= Self.maximumDepth else {
            throw FileError(path: folder, problem: "is nested more than \(Self.maximumDepth) folders deep")
        }
        for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
            let relative = FileSystem.joined(relative, name)
            let path = FileSystem.joined(path, relative)
            switch try FileSystem.kind(of: path) {
            case .file(let bytes): try read(file: relative, at: path, size: bytes)
            case .folder: try read(folder: relative, depth: depth + 1)
            case .link: try read(link: relative, at: path)
            case .other: skip(relative, because: "is neither a file nor a folder")
            // The file was deleted since the folder was listed, or its name is not UTF-8.
            case nil: skip(relative, because: "cannot be found by its name")
            }
        }
    }

    private mutating func read(link relative: String, at path: String) throws(FileError) {
        guard FileSystem.contains(self.path, path), FileSystem.resolved(path) != FileSystem.resolved(self.path) else {
            return skip(relative, because: "is a symbolic link that leads out of the folder")
        }
        let target = FileSystem.resolved(path)
        guard case .file(let bytes) = try FileSystem.kind(of: target) else {
            return skip(relative, because: "is a symbolic link to something other than a file")
        }
        try read(file: relative, at: target, size: bytes)
    }

    private mutating func read(file relative: String, at path: String, size: Int) throws(FileError) {
        guard size <= limits.fileBytes else {
            throw FileError(path: path, problem: "is larger than the limit of \(limits.fileBytes) bytes for a file")
        }
        totalBytes += size
        guard totalBytes <= limits.totalBytes else {
            throw FileError(path: self.path, problem: "exceeds the limit of \(limits.totalBytes) bytes for a folder")
        }
        guard files.count < limits.files else {
            throw FileError(path: self.path, problem: "exceeds the limit of \(limits.files) files for a folder")
        }
        // The time is taken before the contents, so that a later change is seen.
        stamps.append("\(relative) \(FileSystem.stamp(of: path) ?? "")")
        files.append(SourceFile(path: relative, bytes: try FileSystem.bytes(of: path, limit: limits.fileBytes)))
    }

    private mutating func skip(_ relative: String, because reason: String) {
        let message = "`\(FileSystem.joined(path, relative))` \(reason), and is not read"
        warnings.append(Diagnostic(.skippedFile, .warning, at: nil, message))
    }
}
