import SpecimenDocs
import SpecimenJSON

/// Reads the text of an HTML page saved from a browser, line by line as a browser would show it.
///
/// Not a parser of HTML: tags only tell where lines end, and what is code, a heading or navigation. Anything that is no
/// tag is text.
struct HTMLReader {
    private let bytes: [UInt8]
    private var index = 0
    private var lineNumber = 1
    private var lineStart = 0

    private var result: [PageLine] = []
    private var buffer = Excerpt()
    private var preformatted = 0
    private var furniture = 0
    private var headings = 0
    private var contentDepth = 0
    private let hasMain: Bool
    /// Whether a quote in a tag was never closed; from then on tags end at the next `>`.
    private var quotesAreBroken = false
    /// Whether no tag ends any more, so that none need be looked for.
    private var hasNoMoreTags = false
    /// Where in the line the link begins that is open in a heading.
    private var linkStart: Excerpt.Length?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hasMain = bytes.firstRange(of: Array("<main".utf8)) != nil
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func lines() -> [PageLine] {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), let tag = readTag() {
                open(tag)
            } else if byte == UInt8(ascii: "&"), let (text, length) = HTMLEntities.decoded(bytes[index...]) {
                append(Array(text.utf8))
                advance(to: index + length)
            } else {
                read(byte)
                advance(to: index + 1)
            }
        }
        endLine()
        return result
    }

    private struct Tag {
        var name: String
        var isClosing: Bool
    }

    private mutating func read(_ byte: UInt8) {
        if FileFormat.isSpace(byte) {
            if preformatted > 0 {
                if byte == 0x0A { endLine(keepingBlank: true) } else if byte != 0x0D { append([byte]) }
            } else if !buffer.isEmpty, buffer.bytes.last != 0x20 {
                append([0x20])
            }
        } else {
            append([byte])
        }
    }

    private mutating func append(_ text: [UInt8]) {
        buffer.append(adjoining: text, at: TextPosition(line: lineNumber, column: index - lineStart + 1))
    }

    private mutating func advance(to end: Int) {
        while index < min(end, bytes.count) {
            if bytes[index] == 0x0A {
                lineNumber += 1
                lineStart = index + 1
            }
            index += 1
        }
    }

    private mutating func endLine(keepingBlank: Bool = false) {
        defer { buffer = Excerpt() }
        let source = buffer.repaired().withPlainSpaces()
        let code = source.text
        let text = trimmed(code)
        guard keepingBlank || !(text.isEmpty || text == "-") else { return }
        let start = source.marks.first?.position ?? TextPosition(line: lineNumber, column: 1)
        var line = PageLine(number: start.line, code: code, text: text, plain: text)
        line.column = start.column
        line.marks = source.marks
        line.isCode = preformatted > 0
        line.isHeading = headings > 0
        line.isFurniture = furniture > 0 || (hasMain && contentDepth == 0)
        line.plain = line.isCode ? text : plainText(of: text)
        result.append(line)
    }

    private mutating func open(_ tag: Tag) {
        let step = tag.isClosing ? -1 : 1
        if tag.name == "a", headings > 0 { readAnchor(tag) }
        if Self.inline.contains(tag.name) { return }
        endLine()
        switch tag.name {
        case "pre": preformatted = max(0, preformatted + step)
        case "h1", "h2", "h3", "h4", "h5", "h6": headings = max(0, headings + step)
        case "main": contentDepth = max(0, contentDepth + step)
        case "nav", "footer", "aside", "button", "title", "noscript": furniture = max(0, furniture + step)
        case "li" where !tag.isClosing:
            buffer = Excerpt("- ".utf8, marks: [])
        default: break
        }
    }

    /// Drops the sign that links a heading to itself.
    private mutating func readAnchor(_ tag: Tag) {
        if !tag.isClosing {
            linkStart = buffer.length
        } else if let start = linkStart, start.bytes <= buffer.bytes.count {
            linkStart = nil
            if ["#", "¶", "§", "🔗"].contains(trimmed(String(decoding: buffer.bytes[start.bytes...], as: UTF8.self))) {
                buffer.cut(to: start)
            }
        }
    }

    /// Reads a tag, a comment, or an element of which nothing is shown; nil where the `<` is text.
    private mutating func readTag() -> Tag? {
        let rest = bytes[(index + 1)...]
        if rest.starts(with: "!--".utf8) {
            let end = rest.firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
            advance(to: end)
            return Tag(name: "span", isClosing: false)
        }
        let isClosing = rest.first == UInt8(ascii: "/")
        let name = rest.dropFirst(isClosing ? 1 : 0).prefix(16).prefix {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
        }
        let isDeclaration = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?")
        guard isDeclaration || name.first.map({ $0 > UInt8(ascii: "9") }) ?? false else { return nil }
        guard !hasNoMoreTags, let end = tagEnd(from: name.endIndex) else { return nil }
        advance(to: end + 1)
        let word = String(decoding: name, as: UTF8.self).lowercased()
        if !isClosing, Self.unseen.contains(word), bytes[end - 1] != UInt8(ascii: "/") { skip(word) }
        return Tag(name: isDeclaration ? "span" : word, isClosing: isClosing)
    }

    private mutating func tagEnd(from start: Int) -> Int? {
        var quote: UInt8?
        var firstEnd: Int?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                if quote == nil || quotesAreBroken { return index }
                firstEnd = firstEnd ?? index
            } else if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        quotesAreBroken = true
        hasNoMoreTags = firstEnd == nil
        return firstEnd
    }

    /// Passes over an element up to its closing tag, which is left to be read.
    private mutating func skip(_ name: String) {
        let closing = Array("</\(name)".utf8)
        var position = index
        while let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            let candidate = bytes[next...].prefix(closing.count)
            if candidate.count == closing.count, zip(candidate, closing).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
                advance(to: next)
                return
            }
            position = next + 1
        }
        advance(to: bytes.count)
    }

    private static let unseen: Set = ["script", "style", "svg", "template", "iframe"]

    /// Elements that stand within a line. Those that are unknown end one.
    private static let inline: Set = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var", "wbr",
    ]
}
