import Foundation

/// The file operations that the commands need, with errors that name the path.
enum FileSystem {
    enum Kind: Sendable, Hashable {
        case file(bytes: Int)
        case folder
        case link
        /// Devices, sockets and pipes, which are neither read nor replaced.
        case other
    }

    /// Returns the kind of a file, or nil if there is no file. By default, links are not followed.
    static func kind(of path: String, followingLinks: Bool = false) throws(FileError) -> Kind? {
        guard let info = try info(of: path, followingLinks: followingLinks) else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file(bytes: Int(info.st_size))
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Checks that there is a file or a folder where the user named it.
    static func check(_ path: String, isFolder: Bool, advice: String) throws(FileError) {
        switch try kind(of: path, followingLinks: true) {
        case .folder where isFolder: return
        case .file where !isFolder: return
        case nil: throw FileError(path: path, problem: "does not exist; \(advice)")
        default: throw FileError(path: path, problem: "is not a \(isFolder ? "folder" : "file"); \(advice)")
        }
    }

    /// Size and modification time of a file, which change whenever the file is written; nil if there is no file.
    static func stamp(of path: String) -> String? {
        guard let info = try? info(of: path), info.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return "\(info.st_size) \(time.tv_sec).\(time.tv_nsec)"
    }

    private static func info(of path: String, followingLinks: Bool = false) throws(FileError) -> stat? {
        var info = stat()
        guard (followingLinks ? stat(path, &info) : lstat(path, &info)) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError(path: path, code: errno)
        }
        return info
    }

    /// The names in a folder in the order of their bytes.
    static func names(in folder: String) throws(FileError) -> [String] {
        let names = try naming(folder) { try FileManager.default.contentsOfDirectory(atPath: folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The contents of a file, at most `limit` bytes.
    static func bytes(of path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        try naming(path) {
            let file = try FileHandle(forReadingFrom: URL(filePath: path, directoryHint: .notDirectory))
            defer { try? file.close() }
            return Array(try limit == .max ? file.readToEnd() ?? Data() : file.read(upToCount: limit) ?? Data())
        }
    }

    static func text(of path: String) throws(FileError) -> String {
        String(decoding: try bytes(of: path), as: UTF8.self)
    }

    /// Writes a file. At any moment, the path has either its old or its new contents.
    static func replace(_ path: String, contents: String) throws(FileError) {
        let temporary = try stage(contents, for: path)
        do {
            try move(temporary, to: path)
        } catch {
            try? remove(temporary)
            throw error
        }
    }

    /// Writes a temporary file beside the file that it will replace.
    ///
    /// - Returns: The path of the temporary file.
    static func stage(_ contents: String, for path: String) throws(FileError) -> String {
        let folder = parent(of: path)
        if let folder { try createFolder(folder) }
        let name = TemporaryName.make(for: (path as NSString).lastPathComponent)
        let temporary = folder.map { joined($0, name) } ?? name
        do {
            let url = URL(filePath: temporary, directoryHint: .notDirectory)
            try Data(contents.utf8).write(to: url, options: .withoutOverwriting)
        } catch {
            try? remove(temporary)
            // Users do not know the temporary file.
            throw FileError(path: path, error: error)
        }
        return temporary
    }

    /// Puts a file in the place of another file in one step. Foundation does not replace files in one step.
    static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw FileError(path: target, code: errno) }
    }

    /// Removes a file, if it is still there.
    static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path: path, code: errno) }
    }

    /// Creates a folder and its parents, unless they exist.
    static func createFolder(_ path: String) throws(FileError) {
        switch try kind(of: path, followingLinks: true) {
        case .folder: return
        case nil: break
        default: throw FileError(path: path, problem: "is in the way: a folder is needed there")
        }
        // Another run may create the folder at the same time, which `withIntermediateDirectories` permits.
        if let parent = parent(of: path) { try createFolder(parent) }
        try naming(path) {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
    }

    /// The absolute path without links, `.` and `..`. The last parts of the path need not exist.
    static func resolved(_ path: String) -> String {
        if let pointer = realpath(path, nil) {
            defer { free(pointer) }
            return String(cString: pointer)
        }
        let folder = parent(of: path).map(resolved) ?? resolved(path.hasPrefix("/") ? "/" : ".")
        switch (path as NSString).lastPathComponent {
        case ".": return folder
        case "..": return parent(of: folder) ?? folder
        case let name: return joined(folder, name)
        }
    }

    /// Returns whether a path lies in a folder or is the folder.
    static func contains(_ folder: String, _ path: String) -> Bool {
        joined(resolved(path), "").hasPrefix(joined(resolved(folder), ""))
    }

    static func joined(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    /// The folder of a path; nil for a path of one part and for `/`.
    ///
    /// `deletingLastPathComponent` of Foundation on Linux ends the process for a path of one letter.
    static func parent(of path: String) -> String? {
        var path = path[...]
        while path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func naming<Value>(_ path: String, _ body: () throws -> Value) throws(FileError) -> Value {
        do {
            return try body()
        } catch {
            throw FileError(path: path, error: error)
        }
    }
}
