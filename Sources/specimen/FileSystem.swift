#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file operations that the commands need, with errors that name the path.
///
/// The system's own calls, not Foundation's: the tool runs in every build that uses the plugin, and loading Foundation would take
/// longer than the work.
enum FileSystem {
    enum Kind: Sendable, Hashable {
        case file(bytes: Int)
        case folder
        case link
        /// Devices, sockets and pipes: nothing to be read or replaced.
        case other
    }

    /// What is there, nil when nothing is. A link counts as a link, wherever it leads, unless it is followed.
    static func kind(of path: String, followingLinks: Bool = false) throws(FileError) -> Kind? {
        var info = stat()
        guard (followingLinks ? stat(path, &info) : lstat(path, &info)) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError.last(at: path)
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file(bytes: Int(info.st_size))
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The names in a folder in the order of their bytes, `.` and `..` left out.
    static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError.last(at: folder) }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { start in
                    String(validatingCString: start)
                }
            }
            guard let name else {
                throw FileError(path: folder, problem: "holds a file whose name is not UTF-8; rename it")
            }
            if name != ".", name != ".." {
                names.append(name)
            }
        }
        guard errno == 0 else { throw FileError.last(at: folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The file's contents, at most `limit` bytes of them.
    static func bytes(of path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.last(at: path) }
        defer { close(descriptor) }
        var info = stat()
        // Most files are read at once, and once more to see that there is no more; but a file may grow.
        let size = fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
        let room = min(max(size + 1, 1 << 12), 1 << 24, limit)
        var bytes: [UInt8] = []
        while bytes.count < limit {
            var failure: Int32?
            let piece = [UInt8](unsafeUninitializedCapacity: min(room, limit - bytes.count)) { buffer, count in
                var result = 0
                repeat {
                    result = read(descriptor, buffer.baseAddress, buffer.count)
                } while result < 0 && errno == EINTR
                if result < 0 { failure = errno }
                count = max(result, 0)
            }
            if let failure { throw FileError(path: path, code: failure) }
            if piece.isEmpty { break }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }

    /// Writes a file that must not be there yet; what was written of it is removed when writing fails.
    static func create(_ path: String, contents: [UInt8]) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError.last(at: path) }
        var failure = write(contents, to: descriptor)
        if close(descriptor) != 0, failure == nil {
            failure = errno
        }
        if let failure {
            unlink(path)
            throw FileError(path: path, code: failure)
        }
    }

    /// Writes everything, in as many steps as it takes.
    ///
    /// - Returns: The system's error number, nil when all was written.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            #if canImport(Darwin)
                let count = rest.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
            #elseif canImport(Musl)
                let count = rest.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress, $0.count) }
            #elseif canImport(Android)
                let count = rest.withUnsafeBytes { Android.write(descriptor, $0.baseAddress, $0.count) }
            #else
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            #endif
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    /// Puts a file in the place of another, in one step that is seen whole or not at all.
    static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw FileError.last(at: target) }
    }

    /// Writes a file in one step, seen whole or not at all, whatever was there before.
    static func replace(_ path: String, contents: [UInt8]) throws(FileError) {
        let temporary = try stage(contents, for: path)
        do {
            try move(temporary, to: path)
        } catch {
            try? remove(temporary)
            throw error
        }
    }

    /// Writes contents beside the file that they are for.
    ///
    /// - Returns: the path to move from.
    static func stage(_ contents: [UInt8], for path: String) throws(FileError) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().joined(separator: "/")
        if !parent.isEmpty { try createFolder(parent) }
        let name = TemporaryName(for: String(parts.last ?? "")).text
        let temporary = parts.count > 1 ? "\(parent)/\(name)" : name
        do {
            try create(temporary, contents: contents)
        } catch {
            // The user knows the file, and not what it is called while it is written.
            throw FileError(path: path, problem: error.problem)
        }
        return temporary
    }

    /// A file that has gone already is as good.
    static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError.last(at: path) }
    }

    /// Makes the folder and those above it; one that is there is left as it is.
    static func createFolder(_ path: String) throws(FileError) {
        switch try kind(of: path, followingLinks: true) {
        case .folder: return
        case nil: break
        default: throw FileError(path: path, problem: "is in the way: a folder is needed there")
        }
        if let parent = parent(of: path) {
            try createFolder(parent)
        }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError.last(at: path) }
    }

    /// The absolute path without links, `.` and `..`; for what is not there yet, that of the folder it would lie in.
    static func resolved(_ path: String) -> String {
        if let pointer = realpath(path, nil) {
            defer { free(pointer) }
            return String(cString: pointer)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let folder = parent(of: path).map(resolved) ?? (path.hasPrefix("/") ? "/" : resolved("."))
        // Once the folder is made that is not there yet, these lead to what is.
        switch name {
        case ".": return folder
        case "..": return "/" + folder.split(separator: "/").dropLast().joined(separator: "/")
        default: return joined(folder, name)
        }
    }

    static func joined(_ folder: String, _ path: String) -> String {
        folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    /// Nil for a path of one part, and for `/`.
    private static func parent(of path: String) -> String? {
        let parts = path.split(separator: "/")
        guard parts.count > 1 else { return nil }
        return (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    }
}

/// A file or folder of the user's that could not be used.
struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    var path: String
    /// Goes on after the path, for example "is a symbolic link".
    var problem: String

    init(path: String, problem: String) {
        self.path = path
        self.problem = problem
    }

    init(path: String, code: Int32) {
        self.init(path: path, problem: "cannot be used: \(String(cString: strerror(code)))")
    }

    static func last(at path: String) -> FileError {
        FileError(path: path, code: errno)
    }

    var description: String {
        "`\(path)` \(problem)"
    }
}
