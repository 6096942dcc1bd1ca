import Foundation
import Measuring

/// Measures the time that the tool takes to generate a client, relative to copying the docs with `cat`.
struct GeneratorFigures {
    let workspace: Workspace

    func measured() throws -> [Figure] {
        let seeds = try Document.seeds(in: workspace)
        guard workspace.options.extent != .smoke else {
            let documents = try DocumentFolder(seeds, copies: 1, in: workspace)
            return [try debugBuild(workspace.tool(.debug), documents)]
        }
        let tool = try workspace.tool(.release)
        return [
            try releaseBuild(tool, DocumentFolder(seeds, copies: 20, in: workspace)),
            try growth(
                tool,
                small: DocumentFolder(seeds, copies: 10, in: workspace),
                large: DocumentFolder(seeds, copies: 100, in: workspace)
            ),
            try debugBuild(workspace.tool(.debug), DocumentFolder(seeds, copies: 5, in: workspace)),
        ]
    }

    /// The reference also writes the bytes of the client, so that it uses the disk as the tool does.
    private func releaseBuild(_ tool: String, _ documents: DocumentFolder) throws -> Figure {
        let generation = generation(tool, documents)
        try generation.run()
        let written = try generation.files.map { file in (file.lastPathComponent, try Data(contentsOf: file)) }
        let medians = try interleavedMedians(
            runs: workspace.options.runs,
            [
                { try generation.run() },
                {
                    let reading = try documents.copyingTime()
                    let folder = try workspace.newFolder("written")
                    let writing = try seconds {
                        for (name, data) in written { try data.write(to: folder.appendingPathComponent(name)) }
                    }
                    return reading + writing
                },
            ]
        )
        return Figure(
            .generator,
            "\(documents.endpoints) endpoints / cat and writing the bytes",
            Quantity(medians[0], .seconds),
            per: Quantity(medians[1], .seconds),
            .atMost(25.8)
        )
    }

    private func growth(_ tool: String, small: DocumentFolder, large: DocumentFolder) throws -> Figure {
        let few = generation(tool, small)
        let many = generation(tool, large)
        let medians = try interleavedMedians(
            runs: workspace.options.runs,
            [{ try few.run() }, { try many.run() }]
        )
        return Figure(
            .generator,
            "time for \(large.endpoints) endpoints / for \(small.endpoints)",
            Quantity(medians[1], .seconds),
            per: Quantity(medians[0], .seconds),
            .atMost(12)
        )
    }

    /// A build-tool plugin runs the tool as a debug build.
    private func debugBuild(_ tool: String, _ documents: DocumentFolder) throws -> Figure {
        let generation = generation(tool, documents)
        let medians = try interleavedMedians(
            runs: workspace.options.runs,
            [{ try generation.run() }, { try documents.copyingTime() }]
        )
        return Figure(
            .generator,
            "debug build, \(documents.endpoints) endpoints / cat",
            Quantity(medians[0], .seconds),
            per: Quantity(medians[1], .seconds),
            .atMost(561)
        )
    }

    private func generation(_ tool: String, _ documents: DocumentFolder) -> Generation {
        let output = workspace.work.appendingPathComponent("generated-\(documents.endpoints)")
        return Generation(tool: tool, documents: documents.url, output: output)
    }
}
