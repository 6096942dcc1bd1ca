/// Where each byte of a decoded string comes from, for a string whose content is a text of its own (JSON in JSON): one
/// walk over the string, then each question is a binary search.
public struct JSONStringMap: Sendable {
    /// After each escape, and at the beginning, source and decoded text go on byte by byte.
    private struct Run {
        var decoded: Int
        var source: Int
    }

    private var runs: [Run]
    private var decodedCount: Int

    /// - Parameter node: a string. Any other kind maps everything to the value's beginning.
    public init(_ node: JSONNode) {
        guard node.kind == .string else {
            runs = [Run(decoded: 0, source: node.offset)]
            decodedCount = 0
            return
        }
        var runs = [Run(decoded: 0, source: node.offset + 1)]
        var decoded = 0
        node.document.bytes.withUnsafeBufferPointer { text in
            let content = StringContent(text: text, entry: node.entry)
            var offset = content.start
            while offset < content.end {
                guard text[offset] == ASCII.backslash else {
                    decoded += 1
                    offset += 1
                    continue
                }
                let (scalar, length) = content.escape(at: offset)
                // Each byte that an escape yields comes from the escape's beginning.
                let width = JSONStringMap.utf8Width(scalar)
                for byte in 0..<width { runs.append(Run(decoded: decoded + byte, source: offset)) }
                decoded += width
                offset += length
                runs.append(Run(decoded: decoded, source: offset))
            }
        }
        self.runs = runs
        decodedCount = decoded
    }

    /// Where in the document's bytes the `n`-th UTF-8 byte of the decoded string comes from: the byte itself, or the
    /// backslash of its escape. From the end of the string on, the closing quotation mark.
    public func sourceOffset(ofDecodedUTF8 n: Int) -> Int {
        let wanted = min(max(n, 0), decodedCount)
        // The last run that begins at or before `wanted`.
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].decoded <= wanted { low = middle } else { high = middle }
        }
        return runs[low].source + wanted - runs[low].decoded
    }

    private static func utf8Width(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }
}

extension JSONNode {
    /// For a string: where in `document.bytes` the `n`-th UTF-8 byte of its decoded value comes from. Walks the string;
    /// for many questions about one string use ``JSONStringMap``.
    public func sourceOffset(ofDecodedUTF8 n: Int) -> Int {
        JSONStringMap(self).sourceOffset(ofDecodedUTF8: n)
    }
}
