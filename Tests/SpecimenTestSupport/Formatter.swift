import Foundation

/// The formatter of the repository, which also checks generated code.
public enum Formatter {
    public static let isInstalled =
        (try? Compiler.run(URL(filePath: "/usr/bin/env"), ["swift", "format", "--version"]))?.status == 0

    /// Returns the findings of the linter for the Swift files of a folder, or an empty string.
    public static func findings(in folder: URL) throws -> String {
        let configuration = repository.appending(path: ".swift-format").path
        let arguments = ["swift", "format", "lint", "--strict", "--configuration", configuration, "-r", folder.path]
        let result = try Compiler.run(URL(filePath: "/usr/bin/env"), arguments)
        return result.status == 0 ? "" : result.output
    }
}
