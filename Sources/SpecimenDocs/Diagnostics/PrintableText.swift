import SpecimenJSON

/// The text with everything escaped that could end a line, drive a terminal or reverse the reading direction.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _ where isUnprintable(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// The value as JSON for people and programs: what would drive a terminal or reverse the reading direction is written by its
/// number, which means the same.
package func printable(_ value: JSONValue) -> String {
    value.prettyPrinted().escapingJSON(where: isUnprintable) + "\n"
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// The text between backticks, cut to a length that leaves a message readable.
package func quoted(_ text: String) -> String {
    let limit = 80
    // Counted in scalars: one character may be made of any number of them.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
        end != scalars.endIndex
    else { return "`\(text)`" }
    return "`\(text[..<end])…`"
}

/// The words as a list that reads as a sentence: "a", "a and b", "a, b and c".
package func listed(_ words: [String], conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}
