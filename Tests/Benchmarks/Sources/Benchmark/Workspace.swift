import Foundation

/// Where things are, and what is built of the repository.
struct Workspace {
    enum Configuration: String {
        case debug
        case release
    }

    let options: Options
    let root: URL
    /// For documents and what is made of them; emptied at the start.
    let work: URL

    init(_ options: Options) throws {
        self.options = options
        root = URL(fileURLWithPath: options.root).standardizedFileURL
        work = root.appendingPathComponent("Tests/Benchmarks/.build/work")
        try? FileManager.default.removeItem(at: work)
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    }

    var package: URL { root.appendingPathComponent("Tests/Benchmarks") }
    var corpora: URL { root.appendingPathComponent("../shared/corpus").standardizedFileURL }

    /// A folder in `work` that is new.
    func newFolder(_ name: String) throws -> URL {
        let folder = work.appendingPathComponent(name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Builds the tool, and gives its path.
    func tool(_ configuration: Configuration) throws -> String {
        try build(["--product", "specimen"], configuration)
        return products(configuration).appendingPathComponent("specimen").path
    }

    /// Builds what generated code imports, and gives the folder of its modules.
    func runtimeModules(_ configuration: Configuration) throws -> URL {
        try build(["--target", "SpecimenRuntime"], configuration)
        return products(configuration).appendingPathComponent("Modules")
    }

    /// Where the root package is built: in a place of its own, except where the debug build that CI has made will do.
    private var scratch: URL {
        options.extent == .smoke
            ? root.appendingPathComponent(".build") : package.appendingPathComponent(".build/root")
    }

    private func products(_ configuration: Configuration) -> URL {
        scratch.appendingPathComponent(configuration.rawValue)
    }

    private func build(_ arguments: [String], _ configuration: Configuration) throws {
        say("building: \(arguments.joined(separator: " ")) (\(configuration.rawValue))")
        let place = ["--package-path", root.path, "--scratch-path", scratch.path, "-c", configuration.rawValue]
        try ChildProcess(
            program: "swift",
            arguments: ["build"] + place + arguments,
            output: work.appendingPathComponent("build.txt").path
        ).run()
    }
}
