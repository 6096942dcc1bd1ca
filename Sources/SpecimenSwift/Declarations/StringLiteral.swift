import SpecimenJSON

/// The one escape point for string literals: evaluating what is printed gives back the text, scalar by scalar.
struct StringLiteral: Sendable, Hashable {
    /// With its quotes; one line.
    let text: String

    init(_ value: String) {
        self.init([.text(value)])
    }

    /// A literal with interpolations: literal text is escaped, what is interpolated is code.
    init(_ pieces: [Piece]) {
        let escaped = pieces.map { piece in
            switch piece {
            case .text(let text): StringLiteral.escape(text)
            case .code(let code): "\\(\(code.text))"
            }
        }
        text = "\"\(escaped.joined())\""
    }

    enum Piece {
        case text(String)
        case code(Code)
    }

    private static func escape(_ value: String) -> String {
        // Nearly all are of ASCII that stands for itself.
        if value.hasOnly({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return value }
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // What cannot be seen, or reorders or joins what can be (a mark after the quote), is written by its number.
            case _ where scalar.standsForItself || !scalar.hasEscape: text.unicodeScalars.append(scalar)
            default: text += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
