import Foundation

/// A compilation of one module from nothing, against modules that are built already.
struct Compilation {
    enum Mode {
        /// No optimization, one thread.
        case plain
        /// The options of `swift build`.
        case debug
        /// The options of `swift build -c release`.
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
    /// The folder for the object files. A run empties it first.
    var objects: URL
    /// The folder of the modules that the files import.
    var imports: URL?
    var mode: Mode

    /// Returns the seconds that the compiler ran.
    @discardableResult
    func run() throws -> Double {
        try? FileManager.default.removeItem(at: objects)
        try FileManager.default.createDirectory(at: objects, withIntermediateDirectories: true)
        let cache = objects.deletingLastPathComponent().appendingPathComponent("module-cache")
        var arguments = ["-module-name", module, "-swift-version", "6", "-parse-as-library"] + mode.flags
        arguments += ["-module-cache-path", cache.path]
        // A build also emits the module. The yardstick stays as it was first measured, without it.
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

    /// The bytes of code and data in the object files, which are the first two columns of `size`.
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
