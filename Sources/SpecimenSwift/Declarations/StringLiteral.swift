import SpecimenJSON

/// A string literal, and the only place that escapes one. Evaluating the literal gives the text back, scalar by scalar.
struct StringLiteral: Sendable {
    /// The literal with its quotation marks, on one line.
    let text: String

    init(_ value: String) {
        self.init([.text(value)])
    }

    /// A literal with interpolations. Its text is escaped, and its interpolations are code.
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
        // Most texts are ASCII without escapes.
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return value }
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // Scalars that are invisible, or reorder or join visible text, are written as numbers.
            case _ where scalar.isIndependent || !scalar.hasEscape: text.unicodeScalars.append(scalar)
            default: text += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
