/// Removes HTML from documentation text, because comments are Markdown.
///
/// Only elements that occur in documentation are removed. `<auth_token>` is not HTML and stays, and so does everything
/// in code.
enum PlainHTML {
    /// The replacements for the start and the end of an element.
    private static let elements: [String: (start: String, end: String)] = [
        "a": ("", ""), "b": ("", ""), "br": ("\n", ""), "code": ("`", "`"), "div": ("\n", "\n"), "em": ("", ""),
        "i": ("", ""), "li": ("\n- ", ""), "ol": ("\n", "\n"), "p": ("\n\n", "\n\n"), "span": ("", ""),
        "strong": ("", ""),
        "table": ("\n\n", "\n\n"), "tbody": ("", ""), "td": (" ", " "), "th": (" ", " "), "thead": ("", ""),
        "tr": ("\n", "\n"), "u": ("", ""), "ul": ("\n", "\n"),
    ]

    private static let entities = [
        "&amp;": "&", "&bull;": "", "&gt;": ">", "&lt;": "<", "&nbsp;": " ", "&quot;": "\"", "&#39;": "'",
    ]

    static func markdown(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")), text.contains("</") || text.contains("<br") else { return text }
        var result = ""
        var rest = text[...]
        while let index = rest.firstIndex(where: { "<&`".contains($0) }) {
            result += rest[..<index]
            rest = rest[index...]
            if let (replacement, end) = element(rest) ?? entity(rest) {
                result += replacement
                rest = rest[end...]
            } else {
                let end = code(rest) ?? rest.index(after: rest.startIndex)
                result += rest[..<end]
                rest = rest[end...]
            }
        }
        return result + rest
    }

    private static func element(_ text: Substring) -> (String, Substring.Index)? {
        guard text.first == "<" else { return nil }
        var inside = text.dropFirst()
        let isEnd = inside.first == "/"
        if isEnd { inside = inside.dropFirst() }
        let name = inside.prefix { $0.isASCII && $0.isLetter }
        guard let element = elements[name.lowercased()] else { return nil }
        let attributes = inside.dropFirst(name.count)
        guard let next = attributes.first, next == ">" || next == "/" || next.isWhitespace,
            let close = attributes.firstIndex(where: { $0 == ">" || $0 == "<" }), attributes[close] == ">"
        else { return nil }
        return (isEnd ? element.end : element.start, attributes.index(after: close))
    }

    private static func entity(_ text: Substring) -> (String, Substring.Index)? {
        for (entity, character) in entities where text.hasPrefix(entity) {
            return (character, text.index(text.startIndex, offsetBy: entity.count))
        }
        return nil
    }

    /// The end of the code at the start of the text, which is marked by the same number of backticks.
    private static func code(_ text: Substring) -> Substring.Index? {
        let fence = text.prefix { $0 == "`" }
        guard !fence.isEmpty else { return nil }
        let body = text[fence.endIndex...]
        return body.firstRange(of: fence)?.upperBound ?? fence.endIndex
    }
}
