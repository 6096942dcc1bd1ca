// Scalars straight from the bytes, without making a lexeme first. Each function returns nil for a value of another
// kind.
extension JSONDocument {
    func string(at index: Int) -> String? {
        let entry = tape[index]
        return entry.code == TapeEntry.Code.string ? string(entry) : nil
    }

    func bool(at index: Int) -> Bool? {
        let entry = tape[index]
        return entry.code == TapeEntry.Code.bool ? bytes[Int(entry.start)] == ASCII.lowerT : nil
    }

    /// Equal to ``JSONNumber/int`` of the number.
    func int(at index: Int) -> Int? {
        let entry = tape[index]
        guard entry.code == TapeEntry.Code.number else { return nil }
        let short = bytes.withUnsafeBufferPointer { text in
            JSONDocument.int(text, Int(entry.start), Int(entry.end))
        }
        return short ?? number(entry).int
    }

    /// Equal to ``JSONNumber/double`` of the number.
    func double(at index: Int) -> Double? {
        let entry = tape[index]
        guard entry.code == TapeEntry.Code.number else { return nil }
        let short = bytes.withUnsafeBufferPointer { text in
            JSONDocument.double(text, Int(entry.start), Int(entry.end))
        }
        return short ?? number(entry).double
    }

    func dateTime(at index: Int) -> DateTimeText? {
        let entry = tape[index]
        guard entry.code == TapeEntry.Code.string else { return nil }
        if entry.hasEscapes { return DateTimeText(string(entry)) }
        return bytes.withUnsafeBufferPointer { text in
            DateTimeText(text, Int(entry.start) + 1..<Int(entry.end) - 1)
        }
    }

    private func number(_ entry: TapeEntry) -> JSONNumber {
        JSONNumber(validLexeme: text(from: Int(entry.start), to: Int(entry.end)))
    }

    /// An integer of at most 18 digits, which cannot overflow; nil for other numbers.
    private static func int(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard end - start <= 18, end > start else { return nil }
        let isNegative = text[start] == ASCII.minus
        var value = 0
        var offset = isNegative ? start + 1 : start
        while offset < end {
            guard ASCII.isDigit(text[offset]) else { return nil }
            value = value &* 10 &+ Int(text[offset] &- ASCII.zero)
            offset += 1
        }
        return isNegative ? -value : value
    }

    /// A number of at most 15 digits without exponent; nil for other numbers. A double holds the digits and the power
    /// of ten exactly, so that their quotient is the nearest double.
    private static func double(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
        guard end - start <= 16, end > start else { return nil }
        let isNegative = text[start] == ASCII.minus
        var digits = 0
        var scale = 1.0
        var isFraction = false
        var count = 0
        var offset = isNegative ? start + 1 : start
        while offset < end {
            let byte = text[offset]
            if ASCII.isDigit(byte) {
                digits = digits &* 10 &+ Int(byte &- ASCII.zero)
                count += 1
                if isFraction { scale *= 10 }
            } else if byte == ASCII.point {
                isFraction = true
            } else {
                return nil
            }
            offset += 1
        }
        guard count <= 15 else { return nil }
        let value = Double(digits) / scale
        return isNegative ? -value : value
    }
}

extension JSONNode {
    /// The date-time in a string, see ``DateTimeText``.
    package var dateTime: DateTimeText? { document.dateTime(at: index) }

    /// The elements of an array of integers.
    func integers() throws -> [Int] {
        try elements.map { try document.int(at: $0.index) ?? Int(json: $0) }
    }
}
