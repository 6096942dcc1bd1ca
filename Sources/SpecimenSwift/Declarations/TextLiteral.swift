import SpecimenJSON

/// The escape point for texts of several lines: evaluating what is printed gives back the text, scalar by scalar.
///
/// As little as can be is escaped in it, so that JSON stays legible: it has as many `#` as the text needs.
struct TextLiteral: Sendable, Hashable {
    /// The opening quotes, the text and the closing quotes.
    let lines: [String]

    init(_ text: String) {
        self.init(lines: text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    init(lines: [String]) {
        let hashes = String(repeating: "#", count: lines.reduce(0) { max($0, Self.hashes(for: $1)) })
        let content = lines.map { Self.escape($0, "\\" + hashes) }
        self.lines = [hashes + "\"\"\""] + content + ["\"\"\"" + hashes]
    }

    /// One more than follow any backslash or any three quotes. Of bytes, because a letter before or an accent behind makes
    /// another character of them.
    private static func hashes(for line: String) -> Int {
        var needed = 0
        var quotes = 0
        // How many `#` there were since what has to be told from the end of the literal, or an escape.
        var count: Int?
        for byte in line.utf8 {
            if byte == UInt8(ascii: "#"), let known = count {
                count = known + 1
                needed = max(needed, known + 2)
                quotes = 0
                continue
            }
            quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
            count = byte == UInt8(ascii: "\\") || quotes > 2 ? 0 : nil
            if count != nil { needed = max(needed, 1) }
        }
        return needed
    }

    /// What cannot be seen, or joins what can be, is written by its number.
    private static func escape(_ line: String, _ escape: String) -> String {
        if line.isASCII, line.hasOnly({ $0 >= 0x20 && $0 < 0x7F }) { return line }
        var text = ""
        for scalar in line.unicodeScalars {
            if scalar.standsForItself || !scalar.hasEscape {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\(escape)u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
