import Foundation
import Measuring

/// What compiling a client costs, by what compiling costs on this machine.
struct CompileFigures {
    private let workspace: Workspace
    private let files: [URL]
    private let endpoints: Int
    private let yardstick: Yardstick

    init(_ workspace: Workspace, _ generation: Generation) throws {
        self.workspace = workspace
        files = try generation.files
        endpoints = try generation.endpoints
        yardstick = try Yardstick(in: workspace)
    }

    func measured() throws -> [Figure] {
        let modes: [Mode] = workspace.options.extent == .smoke ? [.debug] : [.debug, .release]
        let compilations = try modes.map(compilations(of:))
        // So that nobody's first compilation makes the cache of the system's modules.
        for compilation in compilations { try compilation.models.run() }

        var costs = Array(repeating: (all: [Cost](), models: [Cost]()), count: modes.count)
        var unit: [Cost] = []
        for _ in 0..<workspace.options.longRuns {
            unit.append(Cost(try yardstick.compilation.run()))
            for (index, compilation) in compilations.enumerated() {
                costs[index].all.append(Cost(try compilation.all.run()))
                costs[index].models.append(Cost(try compilation.models.run()))
            }
        }
        let properties = try countedProperties()
        return try zip(modes, zip(compilations, costs)).flatMap { mode, measured in
            try figures(
                mode,
                properties,
                unit: Cost(medianOf: unit),
                all: Cost(medianOf: measured.1.all),
                models: Cost(medianOf: measured.1.models)
            ) + (mode == .release ? sizes(of: measured.0.all) : [])
        }
    }

    private enum Mode: String {
        case debug
        case release = "-O"
    }

    private struct Cost {
        var seconds: Double
        var processorSeconds: Double

        init(_ usage: ChildProcess.Usage) {
            seconds = usage.seconds
            processorSeconds = usage.processorSeconds
        }

        init(medianOf costs: [Cost]) {
            seconds = costs.map(\.seconds).median
            processorSeconds = costs.map(\.processorSeconds).median
        }
    }

    /// All that is generated, and the models alone, which need nothing of the rest.
    private func compilations(of mode: Mode) throws -> (all: Compilation, models: Compilation) {
        let modules = try workspace.runtimeModules(mode == .debug ? .debug : .release)
        let all = Compilation(
            module: "BenchmarkAPI",
            files: files,
            objects: workspace.work.appendingPathComponent("objects\(mode.rawValue)"),
            imports: modules,
            mode: mode == .debug ? .debug : .release
        )
        var models = all
        models.files = modelFiles
        models.objects = workspace.work.appendingPathComponent("objects-of-models\(mode.rawValue)")
        return (all, models)
    }

    private var modelFiles: [URL] { files.filter { file in file.lastPathComponent.hasSuffix("Models.swift") } }

    private func countedProperties() throws -> Int {
        try modelFiles.reduce(0) { sum, file in
            sum + (try String(contentsOf: file, encoding: .utf8).matches(of: /\n    public var [^{\n]*\n/).count)
        }
    }

    private func figures(_ mode: Mode, _ properties: Int, unit: Cost, all: Cost, models: Cost) throws -> [Figure] {
        // What a property of the yardstick costs, all processors together: the rest is measured by that.
        let property = Quantity(unit.processorSeconds / Double(yardstick.properties), .seconds)
        let operations = max(0, all.processorSeconds - models.processorSeconds)
        return [
            Figure(
                .code,
                "\(mode.rawValue): compiling an endpoint / (yardstick / 13)",
                Quantity(all.seconds / Double(endpoints), .seconds),
                per: Quantity(unit.seconds / Yardstick.usualSeconds, .seconds),
                .atMost(mode == .debug ? 0.10 : 0.25)
            ),
            Figure(
                .code,
                "\(mode.rawValue): compiling a property / one of the yardstick's",
                Quantity(models.processorSeconds / Double(max(1, properties)), .seconds),
                per: property,
                nil
            ),
            Figure(
                .code,
                "\(mode.rawValue): compiling an operation / a property of the yardstick's",
                Quantity(operations / Double(endpoints), .seconds),
                per: property,
                nil
            ),
        ]
    }

    private func sizes(of compilation: Compilation) throws -> [Figure] {
        let endpoints = Quantity(endpoints, .endpoints)
        return [
            Figure(
                .code,
                "-O: code and data in object files, bytes / endpoint",
                Quantity(try compilation.codeSize, .bytes),
                per: endpoints,
                .atMost(12_000)
            ),
            Figure(
                .code,
                "-O: object files with debug information, bytes / endpoint",
                Quantity(try compilation.objectSize, .bytes),
                per: endpoints,
                nil
            ),
        ]
    }
}
