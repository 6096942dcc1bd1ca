import Foundation

/// The folders of a benchmark, and the builds of the repository that it measures.
struct Workspace {
    enum Configuration: String {
        case debug
        case release
    }

    let options: Options
    let root: URL
    /// The folder for documents and output, which is empty at the start.
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

    /// Creates an empty folder in `work`.
    func newFolder(_ name: String) throws -> URL {
        let folder = work.appendingPathComponent(name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Builds the tool and returns its path.
    func tool(_ configuration: Configuration) throws -> String {
        let folders = isSmoke ? rootBuild : ownBuild
        try build(["--product", "specimen"], in: folders, configuration)
        return products(in: folders, configuration).appendingPathComponent("specimen").path
    }

    /// Builds the runtime and returns the folder of its modules.
    func runtimeModules(_ configuration: Configuration) throws -> URL {
        if isSmoke {
            try build(["--target", "SpecimenRuntime"], in: rootBuild, configuration)
        } else {
            // SwiftPM cannot build a target of another package by name. This program imports the runtime.
            _ = try inProcess(configuration)
        }
        return products(in: isSmoke ? rootBuild : ownBuild, configuration).appendingPathComponent("Modules")
    }

    /// Builds the program `InProcess` and returns its path.
    func inProcess(_ configuration: Configuration) throws -> String {
        try build(["--product", "InProcess"], in: ownBuild, configuration)
        return products(in: ownBuild, configuration).appendingPathComponent("InProcess").path
    }

    /// Builds the tool in an empty folder and returns the seconds that takes.
    ///
    /// The build starts from this package, as from the package of a user. The root package would compile the tool
    /// twice, because its tests use the plugin.
    func cleanBuildTime() throws -> Double {
        let scratch = try newFolder("clean")
        let folders = BuildFolders(package: package, scratch: scratch)
        return try build(["--product", "specimen", "-j", "2"], in: folders, .debug)
    }

    private struct BuildFolders {
        var package: URL
        var scratch: URL
    }

    private var isSmoke: Bool { options.extent == .smoke }
    private var ownBuild: BuildFolders {
        BuildFolders(package: package, scratch: package.appendingPathComponent(".build"))
    }
    /// The build that CI has made already.
    private var rootBuild: BuildFolders { BuildFolders(package: root, scratch: root.appendingPathComponent(".build")) }

    private func products(in folders: BuildFolders, _ configuration: Configuration) -> URL {
        folders.scratch.appendingPathComponent(configuration.rawValue)
    }

    @discardableResult
    private func build(
        _ arguments: [String],
        in folders: BuildFolders,
        _ configuration: Configuration
    ) throws -> Double {
        say("building: \(arguments.joined(separator: " ")) (\(configuration.rawValue))")
        let options = ["--package-path", folders.package.path, "--scratch-path", folders.scratch.path]
        return try ChildProcess(
            program: "swift",
            arguments: ["build"] + options + ["-c", configuration.rawValue] + arguments,
            output: work.appendingPathComponent("build.txt").path
        ).run()
    }
}
