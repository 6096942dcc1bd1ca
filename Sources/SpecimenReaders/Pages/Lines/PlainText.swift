import SpecimenDocs
import SpecimenJSON

/// Returns a text without marks of emphasis, code and links, and without the anchor of a heading.
func plainText(of text: String) -> String {
    guard text.utf8.contains(where: { "`*_\\[#".utf8.contains($0) || $0 >= 0x80 }) else { return text }
    var result = withoutLinks(text)
    result.removeAll { $0 == "`" || $0 == "\u{200B}" || $0 == "¶" }
    result = result.replacing("**", with: "")
    for mark in ["*", "_"] {
        result = result.replacing("\(mark)(", with: "(").replacing(")\(mark)", with: ")")
        if result.utf8.count > 2, result.hasPrefix(mark), result.hasSuffix(mark), !result.hasPrefix("\(mark) ") {
            result = String(result.dropFirst().dropLast())
        }
    }
    return trimmed(withoutEscapes(result))
}

/// Returns a text with `[words](address)` as `words`.
private func withoutLinks(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let middle = rest.utf8.firstRange(of: "](".utf8) {
        guard let open = rest[..<middle.lowerBound].lastIndex(of: "[") else {
            result += rest[..<middle.upperBound]
            rest = rest[middle.upperBound...]
            continue
        }
        guard let close = rest[middle.upperBound...].firstIndex(of: ")") else { break }
        let words = rest[open..<middle.lowerBound].dropFirst()
        result += rest[..<open]
        if words != "#" { result += words }
        rest = rest[close...].dropFirst()
    }
    return result + rest
}

/// Returns a text without the backslashes before punctuation marks of ASCII.
private func withoutEscapes(_ text: String) -> String {
    text.contains("\\") ? text.replacing(/\\([!-\/:-@\[-`{-~])/) { $0.1 } : text
}
