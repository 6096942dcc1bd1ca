import SpecimenJSON

/// A string literal with several lines, and the only place that escapes one. Evaluating the literal gives the text
/// back, scalar by scalar.
///
/// The literal begins with as many `#` as the text needs, so that few escapes are necessary and JSON stays legible.
struct TextLiteral: Sendable {
    /// The opening quotation marks, the text, and the closing quotation marks.
    let lines: [String]

    init(lines: [String]) {
        let hashes = String(repeating: "#", count: lines.reduce(0) { max($0, Self.hashes(for: $1)) })
        let content = lines.map { Self.escape($0, "\\" + hashes) }
        self.lines = [hashes + "\"\"\""] + content + ["\"\"\"" + hashes]
    }

    /// The number of `#`: one more than follow any backslash or any three quotation marks. Bytes are compared, because
    /// an accent would combine with them to another character.
    private static func hashes(for line: String) -> Int {
        var needed = 0
        var quotes = 0
        // The number of `#` since a backslash or three quotation marks.
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

    /// Writes scalars that are invisible or join visible text as numbers.
    private static func escape(_ line: String, _ escape: String) -> String {
        if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return line }
        var text = ""
        for scalar in line.unicodeScalars {
            if scalar.isIndependent || !scalar.hasEscape {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\(escape)u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
