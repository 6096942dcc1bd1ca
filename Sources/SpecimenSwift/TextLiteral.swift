/// The escape point for texts of several lines: evaluating what is printed gives back the text, scalar by scalar.
///
/// As little as can be is escaped in it, so that JSON stays legible: it has as many `#` as the text needs.
struct TextLiteral: Sendable, Hashable {
    /// The opening quotes, the text and the closing quotes.
    let lines: [String]

    init(_ text: String) {
        var hashes = text.contains("\\") ? "#" : ""
        while text.contains("\"\"\"" + hashes) || (!hashes.isEmpty && text.contains("\\" + hashes)) { hashes += "#" }
        let content = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Self.escape(line, "\\" + hashes)
        }
        lines = [hashes + "\"\"\""] + content + ["\"\"\"" + hashes]
    }

    /// What cannot be seen, or joins what can be, is written by its number.
    private static func escape(_ line: Substring, _ escape: String) -> String {
        var text = ""
        for scalar in line.unicodeScalars {
            if scalar.isVisible && !scalar.isMark {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\(escape)u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
