import Foundation
import Measuring

/// What the other program of this package measures, which links the runtime and the client of this repository.
func inProcessFigures(_ group: Figure.Group, in workspace: Workspace) throws -> [Figure] {
    let configuration = workspace.options.extent == .smoke ? "debug" : "release"
    let scratch = workspace.package.appendingPathComponent(".build")
    say("building: InProcess (\(configuration))")
    try ChildProcess(
        program: "swift",
        arguments: [
            "build", "--package-path", workspace.package.path, "--scratch-path", scratch.path, "-c", configuration,
            "--product", "InProcess",
        ],
        output: workspace.work.appendingPathComponent("build.txt").path
    ).run()
    let result = workspace.work.appendingPathComponent("\(group.rawValue).json")
    try ChildProcess(
        program: scratch.appendingPathComponent("\(configuration)/InProcess").path,
        arguments: [
            group.rawValue, workspace.root.appendingPathComponent("api-docs").path, String(workspace.options.runs),
            result.path,
        ],
        output: workspace.work.appendingPathComponent("\(group.rawValue).txt").path
    ).run()
    return try JSONDecoder().decode([Figure].self, from: Data(contentsOf: result))
}
