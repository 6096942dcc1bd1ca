import SpecimenJSON

/// The default that a description states without a condition, as text.
///
/// For example `false` for "By default, this is false."; nothing for "By default, this is 24h if health is enabled.".
public func statedDefault(in description: String, of type: ParameterType, choices: [String]) -> String? {
    let lowercase = description.lowercased()
    // Lower case may have another length, and then places in the one are not places in the other.
    guard lowercase.utf8.count == description.utf8.count else { return nil }
    for phrase in defaultPhrases {
        guard let range = lowercase.firstPlace(of: phrase) else { continue }
        let offset = lowercase.utf8.distance(from: lowercase.startIndex, to: range.upperBound)
        let rest = description.utf8.dropFirst(offset)
        guard let word = unconditionalWord(Substring(rest)) else { continue }
        let fits = choices.isEmpty ? type.acceptsQueryValue(word) : choices.contains(word)
        if fits { return word }
    }
    return nil
}

private let defaultPhrases = [
    "by default, this is ", "by default this is ", "default value is ", "default is ", "defaults to ",
    "default value: ", "default: ",
]

private func unconditionalWord(_ text: Substring) -> String? {
    let token = text.prefix { !$0.isWhitespace }
    var word = token
    while let last = word.last, ".,;:)!".contains(last) { word.removeLast() }
    let end = token.dropFirst(word.count).first
    for quote in ["`", "\"", "'", "**", "*"] where word.hasPrefix(quote) && word.hasSuffix(quote) {
        guard word.count > 2 * quote.count else { return nil }
        word = word.dropFirst(quote.count).dropLast(quote.count)
    }
    guard !word.isEmpty, word.utf8.count <= 256 else { return nil }
    let following = trimmed(text.dropFirst(token.count).prefix(64)).lowercased()
    if end == "." || end == ")" || end == ";" || end == "!" || following.isEmpty { return String(word) }
    if end == "," {
        let conditions = ["if ", "unless ", "when ", "but ", "except ", "or ", "and "]
        return conditions.contains(where: following.hasPrefix) ? nil : String(word)
    }
    // A value for when none is given is what a default is.
    let absences = ["omitted", "not provided", "not specified", "not given", "not set", "unset", "absent"]
    let isAbsence = absences.contains { absence in
        ["if ", "when ", "if it is ", "when it is "].contains { following.hasPrefix($0 + absence) }
    }
    return isAbsence ? String(word) : nil
}
