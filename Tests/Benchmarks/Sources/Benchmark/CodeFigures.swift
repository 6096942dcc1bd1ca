import Foundation
import Measuring

/// How much code is generated, and what it costs to compile.
struct CodeFigures {
    let workspace: Workspace

    func measured() throws -> [Figure] {
        let tool = try workspace.tool(.debug)
        var figures: [Figure] = []
        for (name, documents) in try corpora() {
            let generation = try generate(tool, name, documents)
            let lines = try generation.files.reduce(0) { sum, file in
                sum + (try Data(contentsOf: file).count { byte in byte == UInt8(ascii: "\n") })
            }
            figures.append(
                Figure(
                    .code,
                    "\(name): lines / endpoint",
                    Quantity(lines, .lines),
                    per: Quantity(try generation.endpoints, .endpoints),
                    .atMost(100)
                )
            )
        }
        let seeds = try DocumentFolder(Document.seeds(in: workspace), copies: 1, in: workspace)
        return figures + (try CompileFigures(workspace, generate(tool, "seeds", seeds.url)).measured())
    }

    /// The folders of docs that there are, or one of made documents.
    private func corpora() throws -> [(name: String, documents: URL)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.corpora.path)) ?? []
        // Beside the folders are files of the same names.
        let folders = names.filter { name in !name.contains(".") }.sorted().map { name in
            (name: name, documents: workspace.corpora.appendingPathComponent(name))
        }
        if workspace.options.extent != .smoke, !folders.isEmpty { return folders }
        return [("made documents", try DocumentFolder(madeDocuments(), copies: 1, in: workspace).url)]
    }

    private func generate(_ tool: String, _ name: String, _ documents: URL) throws -> Generation {
        let output = workspace.work.appendingPathComponent("code-\(name)")
        let generation = Generation(tool: tool, documents: documents, output: output)
        _ = try generation.anew()
        return generation
    }
}
