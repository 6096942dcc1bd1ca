import Foundation
import Measuring

/// Measures what the generated code of an endpoint costs to compile, relative to the yardstick, and how large it is.
struct CodeFigures {
    let workspace: Workspace

    func measured() throws -> [Figure] {
        let generation = Generation(
            tool: try workspace.tool(.debug),
            documents: try DocumentFolder(Document.seeds(in: workspace), copies: 1, in: workspace).url,
            output: workspace.work.appendingPathComponent("code")
        )
        try generation.run()
        let endpoints = try generation.endpoints
        let yardstick = try Yardstick(in: workspace)
        let debug = try compilation(of: generation, .debug)
        var compilations = [yardstick.compilation, debug]
        if workspace.options.extent != .smoke { compilations.append(try compilation(of: generation, .release)) }
        // The first run fills the cache of the system's modules, which both compilations share.
        try debug.run()
        let medians = try interleavedMedians(
            runs: workspace.options.longRuns,
            warmsUp: false,
            compilations.map { compilation in { try compilation.run() } }
        )
        let reference = Quantity(medians[0] / Yardstick.usualSeconds, .seconds)
        let times = zip([("debug", 0.10), ("-O", 0.25)], medians.dropFirst()).map { mode, seconds in
            Figure(
                .code,
                "\(mode.0): compiling an endpoint / (yardstick / 13)",
                Quantity(seconds / Double(endpoints), .seconds),
                per: reference,
                .atMost(mode.1)
            )
        }
        let optimized = compilations.dropFirst(2).first
        return try times + (optimized.map { try [size(of: $0, endpoints)] } ?? [])
    }

    private func compilation(of generation: Generation, _ mode: Compilation.Mode) throws -> Compilation {
        Compilation(
            module: "BenchmarkAPI",
            files: try generation.files,
            objects: workspace.work.appendingPathComponent("objects-\(mode)"),
            imports: try workspace.runtimeModules(mode == .debug ? .debug : .release),
            mode: mode
        )
    }

    private func size(of compilation: Compilation, _ endpoints: Int) throws -> Figure {
        Figure(
            .code,
            "-O: code and data in object files, bytes / endpoint",
            Quantity(try compilation.codeSize, .bytes),
            per: Quantity(endpoints, .endpoints),
            .atMost(12_000)
        )
    }
}
