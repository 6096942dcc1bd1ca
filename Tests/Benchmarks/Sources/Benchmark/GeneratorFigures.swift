import Foundation
import Measuring

/// How fast the tool writes a client, by what it takes the system to read the docs and write the client's bytes.
struct GeneratorFigures {
    let workspace: Workspace

    func measured() throws -> [Figure] {
        let seeds = try Document.seeds(in: workspace)
        var figures: [Figure] = []
        if workspace.options.extent != .smoke {
            let tool = try workspace.tool(.release)
            figures += try againstCopying(tool, DocumentFolder(seeds, copies: 20, in: workspace))
            figures += try growth(
                tool,
                small: DocumentFolder(seeds, copies: 10, in: workspace),
                large: DocumentFolder(seeds, copies: 100, in: workspace)
            )
        }
        let copies = workspace.options.extent == .smoke ? 1 : 5
        let documents = try DocumentFolder(seeds, copies: copies, in: workspace)
        return figures + (try debugBuild(workspace.tool(.debug), documents))
    }

    private func againstCopying(_ tool: String, _ documents: DocumentFolder) throws -> [Figure] {
        let generation = try generation(tool, documents)
        _ = try generation.anew()
        let written = try generation.files.map { file in (file.lastPathComponent, try Data(contentsOf: file)) }
        let medians = try interleavedMedians(
            runs: workspace.options.runs,
            [
                { try generation.anew().seconds },
                { try generation.again().seconds },
                {
                    let reading = try documents.readingTime(output: workspace.work.appendingPathComponent("cat"))
                    let folder = try workspace.newFolder("written")
                    let writing = try seconds {
                        for (name, data) in written { try data.write(to: folder.appendingPathComponent(name)) }
                    }
                    return reading + writing
                },
            ]
        )
        let new = Quantity(medians[0], .seconds)
        return [
            Figure(
                .generator,
                "\(documents.endpoints) endpoints / cat and writing the bytes",
                new,
                per: Quantity(medians[2], .seconds),
                .atMost(8)
            ),
            Figure(
                .generator,
                "\(documents.endpoints) endpoints, nothing changed / all new",
                Quantity(medians[1], .seconds),
                per: new,
                .atMost(0.35)
            ),
        ]
    }

    private func growth(_ tool: String, small: DocumentFolder, large: DocumentFolder) throws -> [Figure] {
        let few = try generation(tool, small)
        let many = try generation(tool, large)
        var peaks: [Double] = []
        let medians = try interleavedMedians(
            runs: workspace.options.runs,
            [
                { try few.anew().seconds },
                {
                    let usage = try many.anew()
                    peaks.append(Double(usage.peakBytes))
                    return usage.seconds
                },
            ]
        )
        return [
            Figure(
                .generator,
                "time for \(large.endpoints) endpoints / for \(small.endpoints)",
                Quantity(medians[1], .seconds),
                per: Quantity(medians[0], .seconds),
                .atMost(11)
            ),
            Figure(
                .generator,
                "peak memory for \(large.endpoints) endpoints / size of the docs",
                Quantity(peaks.median, .bytes),
                per: Quantity(large.size, .bytes),
                .atMost(12)
            ),
        ]
    }

    /// As build tool plugins run it.
    private func debugBuild(_ tool: String, _ documents: DocumentFolder) throws -> [Figure] {
        let generation = try generation(tool, documents)
        let medians = try interleavedMedians(
            runs: workspace.options.runs,
            [
                { try generation.anew().seconds },
                { try generation.again().seconds },
                { try documents.readingTime(output: workspace.work.appendingPathComponent("cat")) },
            ]
        )
        let new = Quantity(medians[0], .seconds)
        return [
            // A second where `cat` takes five milliseconds.
            Figure(
                .generator,
                "debug build, \(documents.endpoints) endpoints / cat",
                new,
                per: Quantity(medians[2], .seconds),
                .atMost(200)
            ),
            Figure(
                .generator,
                "debug build, \(documents.endpoints) endpoints, nothing changed / all new",
                Quantity(medians[1], .seconds),
                per: new,
                .atMost(0.35)
            ),
        ]
    }

    private func generation(_ tool: String, _ documents: DocumentFolder) throws -> Generation {
        let output = workspace.work.appendingPathComponent("generated-\(documents.endpoints)")
        return Generation(tool: tool, documents: documents.url, output: output)
    }
}
