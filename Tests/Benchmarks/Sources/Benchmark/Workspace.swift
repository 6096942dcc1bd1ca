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
        let place = isSmoke ? rootPlace : ownPlace
        try build(["--product", "specimen"], in: place, configuration)
        return products(in: place, configuration).appendingPathComponent("specimen").path
    }

    /// Builds what generated code imports, and gives the folder of its modules.
    func runtimeModules(_ configuration: Configuration) throws -> URL {
        if isSmoke {
            try build(["--target", "SpecimenRuntime"], in: rootPlace, configuration)
        } else {
            // A target of another package cannot be asked for by its name; this one imports it.
            _ = try inProcess(configuration)
        }
        return products(in: isSmoke ? rootPlace : ownPlace, configuration).appendingPathComponent("Modules")
    }

    /// Builds the program that measures itself, and gives its path.
    func inProcess(_ configuration: Configuration) throws -> String {
        try build(["--product", "InProcess"], in: ownPlace, configuration)
        return products(in: ownPlace, configuration).appendingPathComponent("InProcess").path
    }

    /// Builds the tool in an empty place, and tells how long that takes.
    ///
    /// From this package, as from any that depends on the tool: the root package compiles it twice, the second time for its own
    /// tests of the plugin.
    func cleanBuildTime() throws -> Double {
        let scratch = try newFolder("clean")
        let place = Place(package: package, scratch: scratch)
        return try build(["--product", "specimen", "-j", "2"], in: place, .debug).seconds
    }

    private struct Place {
        var package: URL
        var scratch: URL
    }

    private var isSmoke: Bool { options.extent == .smoke }
    private var ownPlace: Place { Place(package: package, scratch: package.appendingPathComponent(".build")) }
    /// What CI has built already.
    private var rootPlace: Place { Place(package: root, scratch: root.appendingPathComponent(".build")) }

    private func products(in place: Place, _ configuration: Configuration) -> URL {
        place.scratch.appendingPathComponent(configuration.rawValue)
    }

    @discardableResult
    private func build(
        _ arguments: [String],
        in place: Place,
        _ configuration: Configuration
    ) throws -> ChildProcess.Usage {
        say("building: \(arguments.joined(separator: " ")) (\(configuration.rawValue))")
        let options = ["--package-path", place.package.path, "--scratch-path", place.scratch.path]
        return try ChildProcess(
            program: "swift",
            arguments: ["build"] + options + ["-c", configuration.rawValue] + arguments,
            output: work.appendingPathComponent("build.txt").path
        ).run()
    }
}
