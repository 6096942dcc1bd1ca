import SpecimenDocs
import SpecimenJSON

extension String {
    /// Whether it stands where a value would: the parameter's name, something in brackets or after a mark, words in
    /// capitals.
    func isPlaceholder(for name: String) -> Bool {
        guard let first = utf8.first else { return true }
        if "{<[(:$*".utf8.contains(first) || firstPlace(of: "...") != nil || firstPlace(of: "…") != nil { return true }
        return isASCII && name.isASCII ? isPlainPlaceholder(for: name) : isUnicodePlaceholder(for: name)
    }

    private func isPlainPlaceholder(for name: String) -> Bool {
        var (letters, capitals) = (0, 0)
        for byte in utf8 where isLetter(byte) {
            letters += 1
            if isCapital(byte) { capitals += 1 }
        }
        return letters > 1 && letters == capitals || plainWords == name.plainWords
    }

    /// Letters and digits, in lower case.
    private var plainWords: [UInt8] {
        var words: [UInt8] = []
        for byte in utf8 where isLetter(byte) || isDigit(byte) { words.append(byte | 0x20) }
        return words
    }

    private func isUnicodePlaceholder(for name: String) -> Bool {
        let letters = unicodeScalars.filter(\.properties.isAlphabetic)
        let isShouted = letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
        return isShouted || words == name.words
    }

    private var words: String {
        String(lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
}

private func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }
private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
