import Foundation
import SpecimenTestSupport

/// The Swift files of a test target that contain the code blocks of a page.
struct CompiledCode {
    /// The paths relative to the repository.
    var files: [String]

    /// The blocks that none of the files contains. Indentation does not matter.
    func missing(_ blocks: [String]) throws -> [String] {
        let texts = try files.map { file in
            Self.withoutIndentation(try String(contentsOf: repository.appending(path: file), encoding: .utf8))
        }
        return blocks.filter { block in
            !texts.contains { text in text.contains(Self.withoutIndentation(block)) }
        }
    }

    private static func withoutIndentation(_ text: String) -> String {
        text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}
