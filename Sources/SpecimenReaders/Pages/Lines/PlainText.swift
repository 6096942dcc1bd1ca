import SpecimenDocs

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
    guard text.contains("](") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    // Everything before `rest` is in the result or left out of it.
    var rest = 0
    var open: Int?
    // The first `)` behind everything looked at, kept so that it is not looked for again from each `](`.
    var close = 0
    var index = 0
    while index + 1 < bytes.count {
        if bytes[index] == UInt8(ascii: "[") { open = index }
        guard bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "(") else {
            index += 1
            continue
        }
        close = max(close, index + 2)
        while close < bytes.count, bytes[close] != UInt8(ascii: ")") { close += 1 }
        guard close < bytes.count else { break }
        guard let start = open else {
            index += 2
            continue
        }
        let words = bytes[start + 1..<index]
        result += bytes[rest..<start] + (words.elementsEqual("#".utf8) ? [] : words)
        rest = close + 1
        open = nil
        index = rest
    }
    return String(decoding: result + bytes[rest...], as: UTF8.self)
}

private func withoutEscapes(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var result = ""
    var isEscaped = false
    for character in text {
        if character == "\\", !isEscaped {
            isEscaped = true
            continue
        }
        if isEscaped, !(character.isASCII && (character.isPunctuation || character.isSymbol)) { result += "\\" }
        result.append(character)
        isEscaped = false
    }
    return isEscaped ? result + "\\" : result
}
