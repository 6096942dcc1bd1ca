extension Character {
    /// A Boolean value that indicates whether the character is a letter or a number of any script.
    package var isLetterOrNumber: Bool {
        guard let ascii = asciiValue else { return isLetter || isNumber }
        // The tables of Unicode are slow, and most texts are ASCII.
        switch UnicodeScalar(ascii) {
        case "a"..."z", "A"..."Z", "0"..."9": return true
        default: return false
        }
    }
}
