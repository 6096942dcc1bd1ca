import Foundation

/// Runs of the tool on a docs folder.
struct Generation {
    var tool: String
    var documents: URL
    var output: URL

    /// With nothing generated before.
    func anew() throws -> ChildProcess.Usage {
        try? FileManager.default.removeItem(at: output)
        return try again()
    }

    /// Over what the last run wrote.
    func again() throws -> ChildProcess.Usage {
        try ChildProcess(
            program: tool,
            arguments: ["generate", documents.path, "--output", output.path, "--module", "BenchmarkAPI"],
            output: log.path
        ).run()
    }

    /// Beside the output, as that is removed.
    private var log: URL { output.appendingPathExtension("txt") }

    /// The Swift files that there are after a run.
    var files: [URL] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
                .filter { file in file.pathExtension == "swift" }
                .sorted { $0.path < $1.path }
        }
    }

    /// How many endpoints the last run said there are: `BenchmarkAPI: 49 endpoints, 80 models; …`.
    var endpoints: Int {
        get throws {
            let said = try String(contentsOf: log, encoding: .utf8)
            guard let match = said.firstMatch(of: /BenchmarkAPI: (\d+) endpoint/), let count = Int(match.1) else {
                throw ChildProcess.Failure(
                    description: "no number of endpoints in what the tool says:\n\(said.suffix(500))"
                )
            }
            return count
        }
    }
}
