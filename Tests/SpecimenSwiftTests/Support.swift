import Foundation
import SpecimenExport
import SpecimenTestSupport
import Testing

@testable import SpecimenSwift

/// Records a difference, byte by byte, as a unified diff.
func expectSame(
    _ found: String,
    _ expected: String,
    in name: String = "text",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard !found.utf8.elementsEqual(expected.utf8) else { return }
    let diff = unifiedDiff(from: expected, to: found, oldName: "expected/\(name)", newName: "found/\(name)")
    Issue.record("\(diff)", sourceLocation: sourceLocation)
}

extension DocComment {
    /// The lines as they are printed.
    var printed: String {
        lines.map { $0.isEmpty ? "///" : "/// \($0)" }.joined(separator: "\n")
    }
}

/// The formatter that the repository is kept with, as a judge of what is generated.
enum Formatter {
    static let isInstalled =
        (try? Compiler.run(URL(filePath: "/usr/bin/env"), ["swift", "format", "--version"]))?.status == 0

    /// What the linter has to say about the Swift files of a folder; empty when it has nothing.
    static func complaints(about folder: URL) throws -> String {
        let configuration = repository.appending(path: ".swift-format").path
        let arguments = ["swift", "format", "lint", "--strict", "--configuration", configuration, "-r", folder.path]
        let result = try Compiler.run(URL(filePath: "/usr/bin/env"), arguments)
        return result.status == 0 ? "" : result.output
    }
}
