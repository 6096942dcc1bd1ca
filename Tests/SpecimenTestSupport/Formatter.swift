import Foundation

/// The formatter that the repository is kept with, as a judge of what is generated.
public enum Formatter {
    public static let isInstalled =
        (try? Compiler.run(URL(filePath: "/usr/bin/env"), ["swift", "format", "--version"]))?.status == 0

    /// What the linter has to say about the Swift files of a folder; empty when it has nothing.
    public static func complaints(about folder: URL) throws -> String {
        let configuration = repository.appending(path: ".swift-format").path
        let arguments = ["swift", "format", "lint", "--strict", "--configuration", configuration, "-r", folder.path]
        let result = try Compiler.run(URL(filePath: "/usr/bin/env"), arguments)
        return result.status == 0 ? "" : result.output
    }
}
