import Foundation
import SpecimenInference
import SpecimenSwift

/// Compiles and runs generated code against the runtime that this test run has built.
public enum Compiler {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String

        public init(description: String) {
            self.description = description
        }
    }

    /// Returns the folder of the built modules and objects, which contains the test bundle.
    private static func products() throws -> URL {
        var candidates = [URL(filePath: CommandLine.arguments.first ?? "")]
        candidates += Bundle.allBundles.map(\.bundleURL)
        for start in candidates {
            var folder = start.resolvingSymlinksInPath()
            while folder.pathComponents.count > 1 {
                folder.deleteLastPathComponent()
                if FileManager.default.fileExists(atPath: folder.appending(path: "Modules").path) { return folder }
            }
        }
        throw Failure(description: "no folder of built modules contains the test bundle")
    }

    /// Returns the path of an executable of this package.
    public static func product(_ name: String) throws -> URL {
        try products().appending(path: name)
    }

    /// Compiles the client of an API with a main program.
    ///
    /// - Returns: The executable, which is in `folder`.
    public static func build(_ model: APIModel, main: String, in folder: URL) throws -> URL {
        let files = SwiftRenderer.render(SwiftModel(model)).map { ($0.path, $0.contents) } + [("main.swift", main)]
        let sources = try files.map { path, contents in
            let url = folder.appending(path: path)
            try Data(contents.utf8).write(to: url)
            return url
        }
        return try build(sources, in: folder)
    }

    /// Type-checks several clients as one module together with other files. The types of the clients must have
    /// different names.
    ///
    /// - Returns: The names of the files that have an error, in alphabetical order.
    public static func check(_ models: [APIModel], _ others: [(file: String, text: String)]) throws -> [String] {
        let clients = models.flatMap { model in
            SwiftRenderer.render(SwiftModel(model)).map { (file: "\(model.module).\($0.path)", text: $0.contents) }
        }
        return try withTemporaryFolder { folder in
            let files = try (clients + others).map { file, text in
                let url = folder.appending(path: file)
                try Data(text.utf8).write(to: url)
                return url
            }
            let modules = try products().appending(path: "Modules")
            let result = try run(
                URL(filePath: "/usr/bin/env"),
                [
                    "swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-module-name",
                    "Clients", "-I", modules.path,
                ]
                    + files.map(\.path)
            )
            let lines = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
            guard result.status == 0 || !lines.isEmpty else { throw Failure(description: result.output) }
            let broken = files.map(\.lastPathComponent).filter { name in
                lines.contains { $0.contains("/\(name):") }
            }
            return broken.sorted()
        }
    }

    /// Returns the errors and warnings of the parser or of the type checker for the files, or an empty string.
    public static func messages(of phase: Phase, for files: [(path: String, contents: String)]) throws -> String {
        try withTemporaryFolder { folder in
            let urls = try files.map { path, contents in
                let url = folder.appending(path: path)
                try Data(contents.utf8).write(to: url)
                return url
            }
            let arguments = ["swiftc", phase.rawValue, "-wmo", "-swift-version", "6", "-warnings-as-errors"]
            let modules = ["-module-name", "Program", "-I", try products().appending(path: "Modules").path]
            let result = try run(URL(filePath: "/usr/bin/env"), arguments + modules + urls.map(\.path))
            return result.status == 0 ? result.output : "status \(result.status): \(result.output)"
        }
    }

    public enum Phase: String {
        case parsing = "-parse"
        case checking = "-typecheck"
    }

    /// Compiles Swift files as one program in Swift 6 mode with warnings as errors.
    ///
    /// - Parameter asWholeModule: Whether to compile all files at once, which is faster for many or large files.
    /// - Returns: The executable, which is in `folder`.
    public static func build(_ sources: [URL], in folder: URL, asWholeModule: Bool = false) throws -> URL {
        let products = try products()
        let objects = try ["SpecimenRuntime", "SpecimenJSON"].flatMap { module in
            let objects = products.appending(path: "\(module).build")
            // The folder may contain object files of sources that have been renamed since.
            let sources = try FileManager.default.subpathsOfDirectory(
                atPath: repository.appending(path: "Sources/\(module)").path
            )
            return sources.filter { $0.hasSuffix(".swift") }
                .map { objects.appending(path: URL(filePath: $0).lastPathComponent + ".o") }
        }
        let executable = folder.appending(path: "program")
        let arguments =
            ["swiftc", "-swift-version", "6", "-warnings-as-errors", "-Onone", "-module-name", "Program"]
            + (asWholeModule ? ["-wmo"] : [])
            + ["-I", products.appending(path: "Modules").path, "-o", executable.path]
            + (sources + objects).map(\.path)
        let result = try run(URL(filePath: "/usr/bin/env"), arguments)
        guard result.status == 0 else { throw Failure(description: result.output) }
        return executable
    }

    /// Runs a program and waits for its end.
    public static func run(
        _ executable: URL,
        _ arguments: [String] = [],
        in folder: URL? = nil
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
