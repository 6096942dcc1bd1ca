import SpecimenJSON

/// The words of a text in lower case, without articles and without endings of plurals and genitives. Two texts with the same
/// plain words have the same meaning.
struct PlainWords: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var start = 0

    init(_ text: String) {
        // In ASCII text, every character except letters and digits separates words. Otherwise Unicode decides.
        bytes = text.isASCII ? Array(text.utf8) : Self.parted(text)
    }

    private static func parted(_ text: String) -> [UInt8] {
        Array(String(text.lowercased().map { $0.isLetter || $0.isNumber || $0 == "'" ? $0 : " " }).utf8)
    }

    mutating func next() -> String? {
        while true {
            while start < bytes.count, !Self.isPart(bytes[start]) { start += 1 }
            guard start < bytes.count else { return nil }
            let first = start
            while start < bytes.count, Self.isPart(bytes[start]) { start += 1 }
            if let word = plain(first..<start) { return word }
        }
    }

    /// Nil for an article.
    private func plain(_ range: Range<Int>) -> String? {
        var end = range.upperBound
        if Self.lowered(bytes[end - 1]) == UInt8(ascii: "s") { end -= 1 }
        if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "'") { end -= 1 }
        let word = String(unsafeUninitializedCapacity: end - range.lowerBound) { buffer in
            for index in range.lowerBound..<end {
                buffer.initializeElement(at: index - range.lowerBound, to: Self.lowered(bytes[index]))
            }
            return end - range.lowerBound
        }
        switch word {
        case "a", "an", "the": return end < range.upperBound ? word : nil
        default: return word
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), 0x80...0xFF:
            true
        default: false
        }
    }
}
