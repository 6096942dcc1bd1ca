/// Returns a text without whitespace at its ends.
package func trimmed(_ text: some StringProtocol) -> String {
    let scalars = Substring(text).unicodeScalars.drop(while: \.properties.isWhitespace)
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
}
