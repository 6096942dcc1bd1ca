import SpecimenJSON

/// The words of a text in lower case, without articles and without what makes a plural or a genitive: what two texts have
/// to have in common to say the same.
struct PlainWords: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var start = 0

    init(_ text: String) {
        // What is no letter of ASCII and no digit parts words there; in other texts Unicode says what does.
        self.text = text.isASCII ? Array(text.utf8) : Self.parted(text)
    }

    private static func parted(_ text: String) -> [UInt8] {
        Array(String(text.lowercased().map { $0.isLetter || $0.isNumber || $0 == "'" ? $0 : " " }).utf8)
    }

    mutating func next() -> String? {
        while true {
            while start < text.count, !Self.isPart(text[start]) { start += 1 }
            var end = start
            while end < text.count, Self.isPart(text[end]) { end += 1 }
            guard start < end else { return nil }
            let word = text[start..<end]
            start = end
            if let plain = Self.plain(word) { return plain }
        }
    }

    /// Nil for an article.
    private static func plain(_ word: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: word.map(lowered), as: UTF8.self)
        if ["a", "an", "the"].contains(text) { return nil }
        var plain = text[...]
        if plain.utf8.last == UInt8(ascii: "s") { plain = plain.dropLast() }
        if plain.utf8.last == UInt8(ascii: "'") { plain = plain.dropLast() }
        return String(plain)
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
