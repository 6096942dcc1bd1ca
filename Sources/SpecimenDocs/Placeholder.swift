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
        let letters = utf8.count(where: isLetter)
        if letters > 1, letters == utf8.count(where: isCapital) { return true }
        let words = [self, name].map { $0.utf8.lazy.filter { isLetter($0) || isDigit($0) }.map { $0 | 0x20 } }
        return words[0].elementsEqual(words[1])
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
