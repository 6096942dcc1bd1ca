extension JSONScanner {
    /// Steps over a number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
    mutating func scanNumber() throws(JSONSyntaxError) {
        var offset = position
        if byte(at: offset) == ASCII.minus { offset += 1 }
        let integer = offset
        offset = skipDigits(from: offset)
        guard offset > integer else { throw missingDigit("after the minus sign", at: offset) }
        if offset > integer + 1, text[integer] == ASCII.zero {
            throw error("a number cannot have leading zeros; remove the zero", at: integer)
        }
        if byte(at: offset) == ASCII.point {
            let fraction = offset + 1
            offset = skipDigits(from: fraction)
            guard offset > fraction else { throw missingDigit("after the decimal point", at: offset) }
        }
        if byte(at: offset) | 0x20 == ASCII.lowerE {
            offset += 1
            if byte(at: offset) == ASCII.plus || byte(at: offset) == ASCII.minus { offset += 1 }
            let exponent = offset
            offset = skipDigits(from: exponent)
            guard offset > exponent else { throw missingDigit("in the exponent", at: offset) }
        }
        position = offset
    }

    private func skipDigits(from start: Int) -> Int {
        var offset = start
        while offset < end, ASCII.isDigit(text[offset]) { offset += 1 }
        return offset
    }

    private func missingDigit(_ context: String, at offset: Int) -> JSONSyntaxError {
        error("expected a digit \(context) of a number, found \(found(at: offset)); complete the number", at: offset)
    }
}
