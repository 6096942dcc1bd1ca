import Foundation
import Measuring

/// What the other program of this package measures, which links the runtime and the client of this repository.
func inProcessFigures(_ group: Figure.Group, in workspace: Workspace) throws -> [Figure] {
    let program = try workspace.inProcess(workspace.options.extent == .smoke ? .debug : .release)
    let result = workspace.work.appendingPathComponent("\(group.rawValue).json")
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
