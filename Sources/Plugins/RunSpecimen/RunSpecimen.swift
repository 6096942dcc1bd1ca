import Foundation
import PackagePlugin

/// Runs `swift package specimen COMMAND …` in the folder of the package, so that generated code can be committed.
///
/// `check` is short for `generate --check`.
@main
struct RunSpecimen: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let isCheck = arguments.first == "check"
        let process = Process()
        process.executableURL = try context.tool(named: "specimen").url
        process.arguments = isCheck ? ["generate", "--check"] + arguments.dropFirst() : arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        // The tool has printed the problem. The error only makes the exit code differ from 0.
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus)
        }
    }

    struct Failure: Error, CustomStringConvertible {
        var status: Int32
        var description: String { "specimen ended with status \(status)" }
    }
}
