import Foundation
import Measuring

/// Measures the runtime in this process and writes the figures to a file: `InProcess coding|client DOCS RUNS OUTPUT`.
@main
enum InProcess {
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    static func main() async {
        do {
            let arguments = CommandLine.arguments
            guard arguments.count == 5, let runs = Int(arguments[3]) else {
                throw Problem(description: "usage: InProcess coding|client DOCS RUNS OUTPUT")
            }
            let examples = Examples(folder: URL(fileURLWithPath: arguments[2]))
            let figures =
                switch arguments[1] {
                case "coding": try CodingFigures(examples: examples, runs: runs).measured()
                case "client": try await ClientFigures(examples: examples, runs: runs).measured()
                default: throw Problem(description: "`\(arguments[1])` is not a group of figures")
                }
            try JSONEncoder().encode(figures).write(to: URL(fileURLWithPath: arguments[4]))
        } catch {
            print(error)
            exit(1)
        }
    }
}
