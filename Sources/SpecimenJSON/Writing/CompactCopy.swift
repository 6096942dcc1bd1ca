extension JSONDocument {
    /// Returns an object with some of the members of an object in this document, as compact JSON.
    ///
    /// - Parameter keys: The indices of the keys on the tape.
    func compactObject(ofMembersAt keys: [Int]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { bytes in
            tape.withUnsafeBufferPointer { tape in
                var copy = CompactCopy(bytes: bytes, tape: tape)
                let size = keys.reduce(2) { $0 + Int(tape[$1 + 1].end - tape[$1].start) + 1 }
                copy.text.reserveCapacity(size)
                copy.text.append(ASCII.openBrace)
                for key in keys { copy.appendMember(key) }
                copy.text.append(ASCII.closeBrace)
                return copy.text
            }
        }
    }
}

/// A copy of values of a document without the whitespace between their parts.
private struct CompactCopy {
    let bytes: UnsafeBufferPointer<UInt8>
    let tape: UnsafeBufferPointer<TapeEntry>
    var text: [UInt8] = []

    mutating func appendMember(_ key: Int) {
        separate(after: ASCII.openBrace)
        append(tape[key])
        text.append(ASCII.colon)
        appendValue(key + 1)
    }

    private mutating func appendValue(_ index: Int) {
        let entry = tape[index]
        let end = Int(entry.next)
        var next = index + 1
        switch entry.code {
        case TapeEntry.Code.object:
            text.append(ASCII.openBrace)
            while next < end {
                appendMember(next)
                next = Int(tape[next + 1].next)
            }
            text.append(ASCII.closeBrace)
        case TapeEntry.Code.array:
            text.append(ASCII.openBracket)
            while next < end {
                separate(after: ASCII.openBracket)
                appendValue(next)
                next = Int(tape[next].next)
            }
            text.append(ASCII.closeBracket)
        default: append(entry)
        }
    }

    private mutating func append(_ entry: TapeEntry) {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.end)]))
    }

    /// Appends a comma unless a bracket was opened just now. No value ends with an opening bracket.
    private mutating func separate(after bracket: UInt8) {
        if text.last != bracket { text.append(ASCII.comma) }
    }
}
