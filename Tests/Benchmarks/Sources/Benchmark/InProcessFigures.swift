import Foundation
import Measuring

/// Runs the other program of this package, which links the runtime and the client of this repository, for its figures.
func inProcessFigures(_ group: Figure.Group, in workspace: Workspace) throws -> [Figure] {
    let program = try workspace.inProcess(workspace.options.extent == .smoke ? .debug : .release)
    let result = workspace.work.appendingPathComponent("\(group.rawValue).json")
    let measure = {
        try ChildProcess(
            program: program,
            arguments: [
                group.rawValue, workspace.root.appendingPathComponent("api-docs").path, String(workspace.options.runs),
                result.path,
            ],
            output: workspace.work.appendingPathComponent("\(group.rawValue).txt").path
        ).run()
        return try JSONDecoder().decode([Figure].self, from: Data(contentsOf: result))
    }
    // The threads of a process tend to stay on the processors they first woke on, so calls are faster in one process
    // than in the next. The median of several processes is stable.
    let processes = group == .client && workspace.options.runs > 1 ? 2 * workspace.options.runs + 1 : 1
    let figures = try (0..<processes).map { _ in try measure() }
    return figures[0].indices.map { index in
        figures.map { $0[index] }.sorted { $0.ratio < $1.ratio }[processes / 2]
    }
}
