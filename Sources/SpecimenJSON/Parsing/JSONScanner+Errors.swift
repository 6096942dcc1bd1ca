// The messages of all syntax errors: what was expected and found, then what to do about it.
extension JSONScanner {
    func error(_ message: String, at offset: Int) -> JSONSyntaxError {
        JSONSyntaxError(message: message, offset: offset, position: position(of: offset))
    }

    func tooDeep(_ limit: Int) -> JSONSyntaxError {
        error("arrays and objects are nested deeper than the limit of \(limit); flatten them", at: position)
    }

    func trailingText() -> JSONSyntaxError {
        error("expected the end of the text after the value, found \(found(at: position)); remove it", at: position)
    }

    func trailingComma(at comma: Int) -> JSONSyntaxError {
        error("found a comma before \(found(at: position)); remove the comma", at: comma)
    }

    func unclosed(isObject: Bool, opening: Int) -> JSONSyntaxError {
        let (kind, item, close) = isObject ? ("object", "a member", "}") : ("array", "an element", "]")
        let what = "expected `,` or `\(close)` after \(item), found \(found(at: position))"
        let closing = "close the \(kind) that begins at \(position(of: opening))"
        guard position >= end else {
            let advice = isStartOfValue(peek()) ? "add a comma" : "remove it or first \(closing)"
            return error("\(what); \(advice)", at: position)
        }
        return error("\(what); \(closing)", at: position)
    }

    func noKey() -> JSONSyntaxError {
        let advice =
            switch peek() {
            case _ where position >= end: "; complete the text"
            case 0x27: "; use double quotation marks"
            case ASCII.comma: "; remove the comma"
            case let byte where ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F:
                "; put the key in double quotation marks"
            case ASCII.slash: "; JSON has no comments"
            default: "; write a key or remove it"
            }
        return error("expected a key in double quotation marks, found \(found(at: position))\(advice)", at: position)
    }

    func noColon() -> JSONSyntaxError {
        error("expected `:` after a key, found \(found(at: position)); add a colon and a value", at: position)
    }

    func noValue() -> JSONSyntaxError {
        let advice: String =
            switch peek() {
            case _ where position >= end: "complete the text"
            case ASCII.comma: "remove the comma or add a value"
            case ASCII.closeBrace, ASCII.closeBracket: "write a value before it"
            case 0x27: "use double quotation marks"
            case ASCII.plus: "remove the plus sign"
            case ASCII.point where byte(at: position + 1) == ASCII.point:
                "remove the dots; JSON has no way to leave out the rest"
            case ASCII.point: "write a zero before the decimal point"
            case ASCII.slash, 0x23: "JSON has no comments"
            case let byte where ASCII.isLetter(byte): "write true, false, null, a number or a quoted string"
            default: "write a value or remove it"
            }
        return error("expected a value, found \(found(at: position)); \(advice)", at: position)
    }

    func unclosedString(start: Int) -> JSONSyntaxError {
        let begin = position(of: start)
        return error("the string that begins at \(begin) is not closed; add a quotation mark", at: end)
    }

    func controlCharacter(_ byte: UInt8, at offset: Int) -> JSONSyntaxError {
        let escape =
            switch byte {
            case ASCII.lineFeed: #"\n"#
            case ASCII.carriageReturn: #"\r"#
            case ASCII.tab: #"\t"#
            default: #"\u00"# + hex(byte)
            }
        return error("found \(found(at: offset)) in a string; write it as \(escape)", at: offset)
    }

    func invalidUTF8(at offset: Int) -> JSONSyntaxError {
        error("the byte 0x\(hex(text[offset])) is not UTF-8 here; save the text as UTF-8", at: offset)
    }

    func unknownEscape(at offset: Int) -> JSONSyntaxError {
        let what = "there is no escape `\\` followed by \(found(at: offset + 1))"
        return error("\(what); write `\\\\` for a backslash", at: offset)
    }

    func badHexEscape(at offset: Int) -> JSONSyntaxError {
        error(#"expected four hexadecimal digits after `\u`; write for instance `\u00e9`"#, at: offset)
    }

    func halfPair(at offset: Int) -> JSONSyntaxError {
        let escape = String(decoding: text[offset..<offset + 6], as: UTF8.self)
        return error("`\(escape)` is half of a surrogate pair; write both halves or remove it", at: offset)
    }

    /// Describes the word, character or invalid byte at an offset.
    func found(at offset: Int) -> String {
        guard offset < end else { return "the end of the text" }
        let byte = text[offset]
        switch byte {
        case ASCII.lineFeed, ASCII.carriageReturn: return "a line break"
        case ASCII.tab: return "a tab"
        case ASCII.space: return "a space"
        case ASCII.quote: return "a quotation mark"
        case 0..<0x20, 0x7F: return "the control character U+00\(hex(byte))"
        default: break
        }
        var stop = offset
        while stop < end, stop < offset + 20, ASCII.isLetter(text[stop]) || ASCII.isDigit(text[stop]) { stop += 1 }
        if stop > offset { return "`\(String(decoding: text[offset..<stop], as: UTF8.self))`" }
        let length = UTF8Sequence.length(at: offset, end: end, in: text)
        guard length > 0 else { return "the byte 0x\(hex(byte))" }
        return String(decoding: text[offset..<offset + length], as: UTF8.self).unicodeScalars.first.map(name) ?? ""
    }

    /// A character as it looks, with its number unless it is in ASCII; the number alone if it looks like nothing.
    private func name(_ character: Unicode.Scalar) -> String {
        if character.isASCII { return "`\(character)`" }
        let digits = String(character.value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        switch character.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned, .privateUse,
            .nonspacingMark, .enclosingMark, .spacingMark, .surrogate:
            return "the character \(number)"
        default:
            return "`\(character)` (\(number))"
        }
    }

    private func isStartOfValue(_ byte: UInt8) -> Bool {
        byte == ASCII.quote || byte == ASCII.openBrace || byte == ASCII.openBracket || byte == ASCII.minus
            || ASCII.isDigit(byte) || ASCII.isLetter(byte)
    }

    private func position(of offset: Int) -> TextPosition {
        TextPosition(line: 1, lineStart: 0, to: offset, in: text)
    }

    private func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
