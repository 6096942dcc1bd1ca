import Foundation

/// A run of the tool on a docs folder.
struct Generation {
    var tool: String
    var documents: URL
    var output: URL

    /// Removes the output, generates it again, and returns the seconds that the tool ran.
    @discardableResult
    func run() throws -> Double {
        try? FileManager.default.removeItem(at: output)
        return try ChildProcess(
            program: tool,
            arguments: ["generate", documents.path, "--output", output.path, "--module", "BenchmarkAPI"],
            output: log.path
        ).run()
    }

    private var log: URL { output.appendingPathExtension("txt") }

    /// The Swift files of the last run.
    var files: [URL] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
                .filter { file in file.pathExtension == "swift" }
                .sorted { $0.path < $1.path }
        }
    }

    /// The number of endpoints that the last run reported: `BenchmarkAPI: 49 endpoints, 80 models; …`.
    var endpoints: Int {
        get throws {
            let text = try String(contentsOf: log, encoding: .utf8)
            guard let match = text.firstMatch(of: /BenchmarkAPI: (\d+) endpoint/), let count = Int(match.1) else {
                throw ChildProcess.Failure(
                    description: "the output of the tool does not report endpoints:\n\(text.suffix(500))"
                )
            }
            return count
        }
    }
}
