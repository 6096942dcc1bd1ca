extension String {
    /// Returns whether a text is a placeholder for a value: the name of its parameter, text in brackets or behind a
    /// mark, or words in capitals.
    func isPlaceholder(for name: String) -> Bool {
        guard let first = unicodeScalars.first else { return true }
        if "{<[(:$*".unicodeScalars.contains(first) || contains("...") || contains("…") { return true }
        let letters = unicodeScalars.filter(\.properties.isAlphabetic)
        let isCapitalized = letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
        return isCapitalized || lettersAndDigits == name.lettersAndDigits
    }

    private var lettersAndDigits: String {
        lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
