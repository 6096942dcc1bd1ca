import SpecimenJSON

/// Returns a text with escapes for all characters that could end a line, control a terminal or change the reading
/// direction.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    return text.unicodeScalars.map { scalar in
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where isUnprintable(scalar): "\\u{\(String(scalar.value, radix: 16))}"
        default: String(scalar)
        }
    }.joined()
}

/// Returns printable lines as a text that ends with a line break.
package func printable(_ lines: [String]) -> String {
    lines.map { printable($0) + "\n" }.joined()
}

/// Returns a value as JSON for people and programs, with the same characters as numeric escapes.
package func printable(_ value: JSONValue) -> String {
    value.prettyPrinted().escapingJSON(where: isUnprintable) + "\n"
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// Returns a text in backticks, cut to a length that leaves a message readable.
package func quoted(_ text: String) -> String {
    let limit = 80
    // One character can have any number of scalars, so these are counted.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
        end != scalars.endIndex
    else { return "`\(text)`" }
    return "`\(text[..<end])…`"
}

/// Returns a number with a noun, for example "1 file" or "2 files".
package func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Returns words as a list in a sentence: "a", "a and b", "a, b and c".
package func listed(_ words: [String], conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}
