import SpecimenDocs

/// Reads the marks of Markdown. What has none, as the text of a page copied from a browser, comes out as it is.
struct MarkdownMarks {
    private var isInFence = false
    private var isInFrontMatter = false

    mutating func line(_ source: Excerpt, number: Int) -> PageLine {
        let text = trimmed(source.text)
        let code = Self.withPlainIndentation(source)
        var line = PageLine(number: number, code: code.text, text: text, plain: text)
        if code.marks.count > 1 { line.marks = code.marks }
        if number == 1, text == "---" {
            isInFrontMatter = true
            line.isFurniture = true
        } else if isInFrontMatter {
            isInFrontMatter = text != "---"
            line.isFurniture = true
        } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
            isInFence.toggle()
            line.isMarkup = true
        } else if isInFence {
            line.isCode = true
        } else {
            Self.readMarks(of: &line)
        }
        return line
    }

    private static func readMarks(of line: inout PageLine) {
        if let first = line.text.first, "-=*_".contains(first), line.text.utf8.count >= 3,
            line.text.allSatisfy({ $0 == first })
        {
            line.isMarkup = true
            return
        }
        if line.text.hasPrefix("> ") {
            line.text = trimmed(line.text.dropFirst(2))
        }
        let level = line.text.prefix { $0 == "#" }.count
        if (1...6).contains(level), line.text.dropFirst(level).first?.isWhitespace ?? false {
            line.isHeading = true
            line.text = trimmed(line.text.dropFirst(level).trimmingSuffix { $0 == "#" })
        }
        line.plain = plainText(of: line.text)
    }

    /// Pages copied from a browser are indented with spaces that JSON does not know.
    private static func withPlainIndentation(_ code: Excerpt) -> Excerpt {
        let indentation = code.text.prefix { $0.isWhitespace }
        guard indentation.contains("\u{A0}"), let start = code.marks.first?.position else { return code }
        var result = Excerpt(String(repeating: " ", count: indentation.count), at: start)
        result.append(code, in: indentation.utf8.count..<code.bytes.count)
        return result
    }
}

/// The text without the marks of emphasis, code and links, and without the anchor of a heading.
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

/// `[text](address)` becomes `text`.
private func withoutLinks(_ text: String) -> String {
    guard text.contains("](") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    // What is before `rest` is in the result or left out of it.
    var rest = 0
    var open: Int?
    // The first of its kind behind all that was looked at: it is not looked for again from each `](`.
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

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !isDropped($0) }) else { return "" }
        return self[...last]
    }
}
