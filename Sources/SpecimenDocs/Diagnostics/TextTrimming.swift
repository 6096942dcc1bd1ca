/// The text without white space at its ends.
///
/// By scalars: a step back over a character can go through as much text as there is, as it does in a row of flags.
package func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    // Most texts have nothing at their ends that Unicode would have to be asked about.
    if let first = scalars.first, let last = scalars.last, !first.mayBeSpace, !last.mayBeSpace { return String(text) }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(text[first..<scalars.index(after: last)])
}

extension Unicode.Scalar {
    fileprivate var mayBeSpace: Bool { value <= 0x20 || value >= 0x7F }
}
