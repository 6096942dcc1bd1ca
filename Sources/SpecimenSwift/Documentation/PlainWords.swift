import SpecimenDocs

/// Returns the words of a text in lower case, without articles and without endings of plurals and genitives. Two texts
/// with the same plain words have the same meaning.
func plainWords(_ text: String) -> [Substring] {
    text.lowercased().split { !($0.isLetterOrNumber || $0 == "'") }.compactMap { word in
        if ["a", "an", "the"].contains(word) { return nil }
        let singular = word.hasSuffix("s") ? word.dropLast() : word
        return singular.hasSuffix("'") ? singular.dropLast() : singular
    }
}
