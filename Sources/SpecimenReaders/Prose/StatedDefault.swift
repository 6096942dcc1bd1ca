import Foundation
import SpecimenDocs

/// Returns the default that a description states without a condition, as text.
///
/// For example `false` for "By default, this is false."; nil for "By default, this is 24h if health is enabled.".
func statedDefault(in description: String, of type: ParameterType, choices: [String]) -> String? {
    for phrase in defaultPhrases {
        guard let range = description.range(of: phrase, options: .caseInsensitive),
            let word = unconditionalWord(description[range.upperBound...])
        else { continue }
        if choices.isEmpty ? type.acceptsQueryValue(word) : choices.contains(word) { return word }
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
    switch end {
    case ".", ")", ";", "!":
        return String(word)
    case _ where following.isEmpty:
        return String(word)
    case ",":
        let conditions = ["if ", "unless ", "when ", "but ", "except ", "or ", "and "]
        return conditions.contains(where: following.hasPrefix) ? nil : String(word)
    default:
        // "Defaults to 25 if omitted" states the default, not a condition.
        let absences = ["omitted", "not provided", "not specified", "not given", "not set", "unset", "absent"]
        let statesAbsence = ["if ", "when ", "if it is ", "when it is "].contains { conjunction in
            absences.contains { following.hasPrefix(conjunction + $0) }
        }
        return statesAbsence ? String(word) : nil
    }
}
