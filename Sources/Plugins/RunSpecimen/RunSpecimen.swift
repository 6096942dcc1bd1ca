import Foundation
import PackagePlugin

/// `swift package specimen COMMAND …`: the tool with the package's folder as its current one, for those who commit what is
/// generated. `check` is short for `generate --check`.
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
        // What went wrong is said already; this only ends with another status than 0.
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus)
        }
    }

    struct Failure: Error, CustomStringConvertible {
        var status: Int32
        var description: String { "specimen ended with status \(status)" }
    }
}
