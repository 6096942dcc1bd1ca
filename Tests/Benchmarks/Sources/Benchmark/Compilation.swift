import Foundation

/// The files of a module through the compiler, from nothing, against modules that are built already.
struct Compilation {
    enum Mode {
        /// Without optimisation, all in one thread.
        case plain
        /// What `swift build` passes.
        case debug
        /// What `swift build -c release` passes.
        case release

        var flags: [String] {
            switch self {
            case .plain: ["-Onone", "-whole-module-optimization"]
            case .debug: ["-Onone", "-enable-testing", "-g", "-enable-batch-mode", "-j2"]
            case .release: ["-O", "-whole-module-optimization", "-num-threads", "2", "-g"]
            }
        }
    }

    var module: String
    var files: [URL]
    /// The folder of the object files, which is emptied first.
    var objects: URL
    /// The folder of the modules that may be imported.
    var imports: URL?
    var mode: Mode

    @discardableResult
    func run() throws -> ChildProcess.Usage {
        try? FileManager.default.removeItem(at: objects)
        try FileManager.default.createDirectory(at: objects, withIntermediateDirectories: true)
        let cache = objects.deletingLastPathComponent().appendingPathComponent("module-cache")
        var arguments = ["-module-name", module, "-swift-version", "6", "-parse-as-library"] + mode.flags
        arguments += ["-module-cache-path", cache.path]
        // A build emits the module, too; the yardstick is what it is without.
        if mode != .plain { arguments += ["-emit-module", "-emit-module-path", "\(module).swiftmodule"] }
        if let imports { arguments += ["-I", imports.path] }
        return try ChildProcess(
            program: "swiftc",
            arguments: arguments + ["-c"] + files.map(\.path),
            folder: objects.path,
            output: objects.appendingPathExtension("txt").path
        ).run()
    }

    /// The object files of the last run.
    private var objectFiles: [URL] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: objects, includingPropertiesForKeys: nil)
                .filter { file in file.pathExtension == "o" }
        }
    }

    /// What the object files take on disk, with what is only for debuggers.
    var objectSize: Int {
        get throws {
            try objectFiles.reduce(0) { sum, file in
                sum + (try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
            }
        }
    }

    /// What of the object files is code and data, as `size` says: its first two columns.
    var codeSize: Int {
        get throws {
            let output = objects.appendingPathComponent("size.txt")
            try ChildProcess(program: "size", arguments: try objectFiles.map(\.path), output: output.path).run()
            let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").dropFirst()
            return lines.reduce(0) { sum, line in
                sum + line.split(whereSeparator: \.isWhitespace).prefix(2).reduce(0) { $0 + (Int($1) ?? 0) }
            }
        }
    }
}
