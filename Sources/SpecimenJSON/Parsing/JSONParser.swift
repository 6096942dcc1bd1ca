/// Checks a text and writes its tape (see ``TapeEntry``), in one pass and without recursion.
///
/// A plain loop over a pointer, because it is most of the time of decoding a response, and because a build plugin runs
/// the tool as a debug build, in which each call and each generic function is slow.
struct JSONParser {
    private var scanner: JSONScanner
    private var tape: TapeWriter
    private let limits: JSONLimits
    private let start: Int

    /// Returns the tape, the line table and the offset of the first escape that is half of a surrogate pair.
    static func parsed(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        _ limits: JSONLimits
    ) throws(JSONSyntaxError) -> (tape: [TapeEntry], lines: LineTable, loneSurrogate: Int?) {
        var result: Result<JSONScanner, JSONSyntaxError>?
        // Only an opening bracket can be directly before the next value. Behind any other value there is at least one
        // byte that is not part of a value. The operating system provides memory only for pages that are written.
        let size = min(range.count, limits.maximumBytes)
        let capacity = size / 2 + min(size, limits.maximumDepth) + 2
        let tape = [TapeEntry](unsafeUninitializedCapacity: capacity) { memory, count in
            bytes.withUnsafeBufferPointer { text in
                var parser = JSONParser(text: text, range: range, limits: limits, memory: memory)
                do throws(JSONSyntaxError) {
                    try parser.parse()
                    result = .success(parser.scanner)
                } catch {
                    result = .failure(error)
                }
                count = parser.tape.count
            }
        }
        guard var scanner = try result?.get() else { return (tape, LineTable(), nil) }
        scanner.lines.end = scanner.position
        return (tape, scanner.lines, scanner.loneSurrogate)
    }

    private init(
        text: UnsafeBufferPointer<UInt8>,
        range: Range<Int>,
        limits: JSONLimits,
        memory: UnsafeMutableBufferPointer<TapeEntry>
    ) {
        scanner = JSONScanner(text: text, end: range.upperBound, position: range.lowerBound)
        start = range.lowerBound
        tape = TapeWriter(memory)
        self.limits = limits
    }

    private mutating func parse() throws(JSONSyntaxError) {
        try checkSize()
        for offset in 0..<start where scanner.text[offset] == ASCII.lineFeed { scanner.lines.lineFeed(at: offset) }
        try scanner.refuseByteOrderMark()
        scanner.skipWhiteSpace()
        try parseValues()
        scanner.skipWhiteSpace()
        guard scanner.position == scanner.end else { throw scanner.trailingText() }
    }

    private func checkSize() throws(JSONSyntaxError) {
        let maximum = min(limits.maximumBytes, JSONLimits.addressableBytes)
        guard scanner.end - start <= maximum, scanner.text.count <= JSONLimits.addressableBytes else {
            let size = max(scanner.end - start, 0)
            throw scanner.error("the text has \(size) bytes, more than the limit of \(maximum); split it", at: start)
        }
    }

    private mutating func parseValues() throws(JSONSyntaxError) {
        // The innermost open container. The tape serves as the stack of the enclosing containers, see `TapeEntry.open`.
        var container = 0
        var count = 0
        var isObject = false
        var depth = 0
        while true {
            let byte = scanner.peek()
            if byte == ASCII.openBrace || byte == ASCII.openBracket {
                guard depth < limits.maximumDepth else { throw scanner.tooDeep(limits.maximumDepth) }
                if depth > 0 { tape[container].pause(count: count) }
                isObject = byte == ASCII.openBrace
                let code = isObject ? TapeEntry.Code.object : TapeEntry.Code.array
                let index = tape.count
                tape.append(TapeEntry.open(code: code, start: scanner.position, in: container))
                container = index
                count = 0
                depth += 1
                scanner.position += 1
                scanner.skipWhiteSpace()
                if scanner.peek() != (isObject ? ASCII.closeBrace : ASCII.closeBracket) {
                    if isObject { try parseKey() }
                    continue
                }
            } else {
                try parseScalar(byte)
                if depth == 0 { return }
                count += 1
                scanner.skipWhiteSpace()
            }
            // After a value: close each container that ends here, then go to the next value.
            while scanner.peek() != ASCII.comma {
                guard scanner.peek() == (isObject ? ASCII.closeBrace : ASCII.closeBracket) else {
                    throw scanner.unclosed(isObject: isObject, opening: Int(tape[container].start))
                }
                scanner.position += 1
                let outer = tape[container].outer
                tape[container].close(end: scanner.position, next: tape.count, count: count)
                depth -= 1
                if depth == 0 { return }
                container = outer
                count = tape[outer].count + 1
                isObject = tape[outer].code == TapeEntry.Code.object
                scanner.skipWhiteSpace()
            }
            let comma = scanner.position
            scanner.position += 1
            scanner.skipWhiteSpace()
            let next = scanner.peek()
            if next == ASCII.closeBrace || next == ASCII.closeBracket { throw scanner.trailingComma(at: comma) }
            if isObject { try parseKey() }
        }
    }

    /// Reads a key, its colon, and the whitespace up to the value.
    private mutating func parseKey() throws(JSONSyntaxError) {
        guard scanner.peek() == ASCII.quote else { throw scanner.noKey() }
        let start = scanner.position
        let hasEscapes = try scanner.scanString()
        let end = scanner.position
        var entry = TapeEntry(code: TapeEntry.Code.string, start: start, end: end, next: tape.count + 1)
        if hasEscapes {
            entry.markEscapes()
        } else {
            entry.markKey(KeyMark.of(scanner.text, start + 1, end - 1))
        }
        tape.append(entry)
        scanner.skipWhiteSpace()
        guard scanner.peek() == ASCII.colon else { throw scanner.noColon() }
        scanner.position += 1
        scanner.skipWhiteSpace()
    }

    private mutating func parseScalar(_ byte: UInt8) throws(JSONSyntaxError) {
        let start = scanner.position
        var hasEscapes = false
        let code: UInt32
        if byte == ASCII.quote {
            hasEscapes = try scanner.scanString()
            code = TapeEntry.Code.string
        } else if byte == ASCII.minus || ASCII.isDigit(byte) {
            try scanner.scanNumber()
            code = TapeEntry.Code.number
        } else if byte == ASCII.lowerN, scanner.skip("null") {
            code = TapeEntry.Code.null
        } else if byte == ASCII.lowerT && scanner.skip("true") || byte == ASCII.lowerF && scanner.skip("false") {
            code = TapeEntry.Code.bool
        } else {
            throw scanner.noValue()
        }
        var entry = TapeEntry(code: code, start: start, end: scanner.position, next: tape.count + 1)
        if hasEscapes { entry.markEscapes() }
        tape.append(entry)
    }
}
