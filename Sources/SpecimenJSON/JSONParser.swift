/// Checks a text and lays its values out on a tape, in one pass and without recursion.
///
/// The tool runs as a debug build when a build plugin starts it, where every call and every generic costs; hence the
/// plain loop over a pointer.
struct JSONParser {
    /// A container that is not closed yet.
    private struct Frame {
        var index: Int
        var count: Int
        var isObject: Bool
    }

    var scanner: JSONScanner
    private(set) var tape: [TapeEntry] = []
    private let limits: JSONLimits
    private let start: Int

    init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>, limits: JSONLimits) {
        scanner = JSONScanner(text: text, end: range.upperBound, position: range.lowerBound)
        start = range.lowerBound
        self.limits = limits
    }

    mutating func parse() throws(JSONSyntaxError) {
        try checkSize()
        scanner.lines.lineFeeds(in: 0..<start, of: scanner.text)
        try scanner.refuseByteOrderMark()
        // Typical JSON has a value for every eight to sixteen bytes; what is not needed of this is never touched.
        tape.reserveCapacity((scanner.end - start) / 10 + 1)
        scanner.skipWhiteSpace()
        try parseValues()
        scanner.skipWhiteSpace()
        guard scanner.position == scanner.end else { throw scanner.trailingText() }
        scanner.lines.lineFeeds(in: scanner.end..<scanner.text.count, of: scanner.text)
        scanner.lines.finish(at: scanner.text.count)
    }

    private func checkSize() throws(JSONSyntaxError) {
        let maximum = min(limits.maximumBytes, JSONLimits.addressableBytes)
        guard scanner.end - start <= maximum, scanner.text.count <= JSONLimits.addressableBytes else {
            let size = max(scanner.end - start, 0)
            throw scanner.error("the text has \(size) bytes, more than the limit of \(maximum); split it", at: start)
        }
    }

    private mutating func parseValues() throws(JSONSyntaxError) {
        var frames: [Frame] = []
        var frame = Frame(index: -1, count: 0, isObject: false)
        while true {
            // A value begins here.
            let byte = scanner.peek()
            if byte == ASCII.openBrace || byte == ASCII.openBracket {
                guard frames.count < limits.maximumDepth else { throw scanner.tooDeep(limits.maximumDepth) }
                frames.append(frame)
                frame = Frame(index: tape.count, count: 0, isObject: byte == ASCII.openBrace)
                let code = frame.isObject ? TapeEntry.Code.object : TapeEntry.Code.array
                tape.append(TapeEntry(code: code, start: scanner.position, end: 0, next: 0))
                scanner.position += 1
                scanner.skipWhiteSpace()
                if scanner.peek() != (frame.isObject ? ASCII.closeBrace : ASCII.closeBracket) {
                    if frame.isObject { try parseKey() }
                    continue
                }
            } else {
                try parseScalar(byte)
                if frames.isEmpty { return }
                frame.count += 1
                scanner.skipWhiteSpace()
            }
            // A value ended: close every container that ends here, then go on to the next value.
            while scanner.peek() != ASCII.comma {
                guard scanner.peek() == (frame.isObject ? ASCII.closeBrace : ASCII.closeBracket) else {
                    throw scanner.unclosed(isObject: frame.isObject, opening: Int(tape[frame.index].start))
                }
                scanner.position += 1
                tape[frame.index].close(end: scanner.position, next: tape.count, count: frame.count)
                frame = frames.removeLast()
                if frames.isEmpty { return }
                frame.count += 1
                scanner.skipWhiteSpace()
            }
            let comma = scanner.position
            scanner.position += 1
            scanner.skipWhiteSpace()
            let next = scanner.peek()
            if next == ASCII.closeBrace || next == ASCII.closeBracket { throw scanner.trailingComma(at: comma) }
            if frame.isObject { try parseKey() }
        }
    }

    /// A key and its colon, up to the value.
    private mutating func parseKey() throws(JSONSyntaxError) {
        guard scanner.peek() == ASCII.quote else { throw scanner.noKey() }
        let start = scanner.position
        let hasEscapes = try scanner.scanString()
        var entry = TapeEntry(code: TapeEntry.Code.string, start: start, end: scanner.position, next: tape.count + 1)
        if hasEscapes {
            entry.markEscapes()
        } else {
            entry.markKey(KeyMark.of(scanner.text, start + 1, scanner.position - 1))
        }
        tape.append(entry)
        scanner.skipWhiteSpace()
        guard scanner.peek() == ASCII.colon else { throw scanner.noColon() }
        scanner.position += 1
        scanner.skipWhiteSpace()
    }

    private mutating func parseString() throws(JSONSyntaxError) {
        let start = scanner.position
        let hasEscapes = try scanner.scanString()
        var entry = TapeEntry(code: TapeEntry.Code.string, start: start, end: scanner.position, next: tape.count + 1)
        if hasEscapes { entry.markEscapes() }
        tape.append(entry)
    }

    private mutating func parseScalar(_ byte: UInt8) throws(JSONSyntaxError) {
        let start = scanner.position
        let code: UInt32
        if byte == ASCII.quote {
            return try parseString()
        } else if byte == ASCII.minus || ASCII.isDigit(byte) {
            try scanner.scanNumber()
            code = TapeEntry.Code.number
        } else if byte == ASCII.lowerN, scanner.skipWord("null") {
            code = TapeEntry.Code.null
        } else if byte == ASCII.lowerT && scanner.skipWord("true")
            || byte == ASCII.lowerF && scanner.skipWord("false")
        {
            code = TapeEntry.Code.bool
        } else {
            throw scanner.noValue()
        }
        tape.append(TapeEntry(code: code, start: start, end: scanner.position, next: tape.count + 1))
    }
}
