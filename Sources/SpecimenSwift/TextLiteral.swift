/// The escape point for texts of several lines: evaluating what is printed gives back the text, scalar by scalar.
///
/// As little as can be is escaped in it, so that JSON stays legible: it has as many `#` as the text needs.
struct TextLiteral: Sendable, Hashable {
    /// The opening quotes, the text and the closing quotes.
    let lines: [String]

    init(_ text: String) {
        let hashes = String(repeating: "#", count: Self.hashes(for: Array(text.unicodeScalars)))
        let content = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Self.escape(line, "\\" + hashes)
        }
        lines = [hashes + "\"\"\""] + content + ["\"\"\"" + hashes]
    }

    /// One more than follow any backslash or any three quotes. Of scalars, because a letter before or an accent behind makes
    /// another character of them.
    private static func hashes(for text: [Unicode.Scalar]) -> Int {
        var needed = 0
        for (index, scalar) in text.enumerated() {
            let isQuote = scalar == "\"" && text[..<index].suffix(2).elementsEqual(["\"", "\""])
            guard scalar == "\\" || isQuote else { continue }
            needed = max(needed, text[(index + 1)...].prefix { $0 == "#" }.count + 1)
        }
        return needed
    }

    /// What cannot be seen, or joins what can be, is written by its number.
    private static func escape(_ line: Substring.UnicodeScalarView, _ escape: String) -> String {
        var text = ""
        for scalar in line {
            if scalar.standsForItself || !scalar.hasEscape {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\(escape)u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
