extension JSONNode {
    /// The JSON text without optional white space and escapes. Equal to `value.jsonText`, without making a ``JSONValue``.
    package var compactText: String {
        document.bytes.withUnsafeBufferPointer { text in
            var compact: [UInt8] = []
            compact.reserveCapacity(endOffset - offset)
            var end = offset
            for index in index..<Int(entry.next) {
                let entry = document.tape[index]
                guard entry.code < TapeEntry.Code.array else { continue }
                compact.append(punctuation: text[end..<Int(entry.start)])
                end = Int(entry.end)
                if entry.hasEscapes {
                    compact.append(ASCII.quote)
                    compact.append(escaping: document.string(entry))
                    compact.append(ASCII.quote)
                } else {
                    compact.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(entry.start)..<end]))
                }
            }
            compact.append(punctuation: text[end..<endOffset])
            return String(decoding: compact, as: UTF8.self)
        }
    }
}

extension [UInt8] {
    /// Appends the braces, brackets, commas and colons of a text between scalars.
    fileprivate mutating func append(punctuation text: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in text where byte > ASCII.space { append(byte) }
    }
}
