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
