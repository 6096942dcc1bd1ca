import SpecimenDocs
import SpecimenReaders
import SpecimenJSON

/// The files of a docs folder, read into memory.
struct DocsFolder: Sendable {
    /// In the order of their paths' bytes.
    var files: [SourceFile]
    /// What was passed over and why.
    var warnings: [Diagnostic]

    /// Reads all files of the folder and the folders in it, hidden ones left out.
    ///
    /// A link to a file within the folder is read like the file. Every other link is passed over with a warning: what lies
    /// outside was not meant to be published, and a linked folder may hold itself.
    init(reading path: String, limits: DocumentationLimits = .standard) throws(FileError) {
        switch try FileSystem.kind(of: path, followingLinks: true) {
        case .folder: break
        case nil: throw FileError(path: path, problem: "does not exist; name the folder of the endpoint descriptions")
        default: throw FileError(path: path, problem: "is not a folder; name the folder of the endpoint descriptions")
        }
        var reader = Reader(folder: path, limits: limits)
        try reader.read(folder: "", depth: 0)
        let found = reader.found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let readings = found.concurrentMap { file in
            Result { () throws(FileError) in
                SourceFile(path: file.name, bytes: try FileSystem.bytes(of: file.path, limit: limits.fileBytes))
            }
        }
        files = []
        for reading in readings { files.append(try reading.get()) }
        warnings = reader.warnings
        if files.isEmpty {
            throw FileError(path: path, problem: "holds no files; put endpoint descriptions there")
        }
    }

    /// A folder that is deeper holds something else than endpoint descriptions.
    private static let maximumDepth = 32

    private struct Reader {
        let folder: String
        let limits: DocumentationLimits
        /// What each file is called among the docs, and where it lies.
        var found: [(name: String, path: String)] = []
        var warnings: [Diagnostic] = []
        var totalBytes = 0

        mutating func read(folder relative: String, depth: Int) throws(FileError) {
            let path = relative.isEmpty ? folder : FileSystem.joined(folder, relative)
            guard depth <= maximumDepth else {
                throw FileError(path: path, problem: "lies more than \(maximumDepth) folders deep")
            }
            for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
                let relative = relative.isEmpty ? name : "\(relative)/\(name)"
                let path = FileSystem.joined(folder, relative)
                switch try FileSystem.kind(of: path) {
                case .file(let bytes): try read(file: relative, at: path, size: bytes)
                case .folder: try read(folder: relative, depth: depth + 1)
                case .link: try read(link: relative, at: path)
                case .other: skip(relative, because: "is neither a file nor a folder")
                case nil: break  // Deleted since the folder was listed.
                }
            }
        }

        private mutating func read(link relative: String, at path: String) throws(FileError) {
            let target = FileSystem.resolved(path)
            guard target.hasPrefix(FileSystem.joined(FileSystem.resolved(folder), "")) else {
                return skip(relative, because: "is a symbolic link that leads out of the folder")
            }
            guard case .file(let bytes) = try FileSystem.kind(of: target) else {
                return skip(relative, because: "is a symbolic link to something other than a file")
            }
            try read(file: relative, at: target, size: bytes)
        }

        private mutating func read(file relative: String, at path: String, size: Int) throws(FileError) {
            guard size <= limits.fileBytes else {
                throw FileError(
                    path: path,
                    problem: "is larger than \(limits.fileBytes) bytes, the most a file may have"
                )
            }
            totalBytes += size
            guard totalBytes <= limits.totalBytes else {
                throw FileError(path: folder, problem: "holds more than \(limits.totalBytes) bytes, the most it may")
            }
            guard found.count < limits.files else {
                throw FileError(path: folder, problem: "holds more than \(limits.files) files, the most it may")
            }
            found.append((relative, path))
        }

        private mutating func skip(_ relative: String, because reason: String) {
            let message = "`\(FileSystem.joined(folder, relative))` \(reason), and is not read"
            warnings.append(Diagnostic(.skippedFile, .warning, at: nil, message))
        }
    }
}
