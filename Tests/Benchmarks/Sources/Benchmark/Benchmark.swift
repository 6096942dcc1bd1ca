import Foundation
import Measuring

/// Measures the requested figures and prints them as a table.
@main
enum Benchmark {
    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            let workspace = try Workspace(options)
            var figures: [Figure] = []
            var isComplete = true
            for group in Figure.Group.allCases where options.groups.contains(group) {
                say("measuring: \(group.rawValue)")
                do {
                    figures += try measured(group, in: workspace)
                } catch {
                    // The other groups took minutes to measure, so their figures are still printed.
                    say("\(group.rawValue): \(error)")
                    isComplete = false
                }
            }
            print(FigureTable(figures), terminator: "")
            if let path = options.json {
                try FigureJSON(figures).data().write(to: URL(fileURLWithPath: path))
            }
            if !isComplete { exit(1) }
        } catch {
            say("\(error)")
            exit(error is Options.Problem ? 64 : 1)
        }
    }

    private static func measured(_ group: Figure.Group, in workspace: Workspace) throws -> [Figure] {
        switch group {
        case .generator: try GeneratorFigures(workspace: workspace).measured()
        case .tool: try ToolFigures(workspace: workspace).measured()
        case .code: try CodeFigures(workspace: workspace).measured()
        case .coding, .client: try inProcessFigures(group, in: workspace)
        }
    }
}

/// Prints progress and errors to standard error.
func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
