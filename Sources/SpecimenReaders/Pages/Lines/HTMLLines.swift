import SpecimenDocs
import SpecimenJSON

/// Reads the lines of an HTML page as a browser would show them.
///
/// This is not an HTML parser: tags only tell where lines end, and what is code, a heading or navigation. Everything
/// outside of tags is text.
struct HTMLLines {
    private let bytes: [UInt8]
    private var index: Int
    private var lineNumber = 1
    private var lineStart = 0

    private var lines: [PageLine] = []
    private var buffer = Excerpt()
    /// A Boolean value that indicates whether the next text begins a list item.
    private var opensListItem = false
    /// The numbers of elements that are open.
    private var preformatted = 0
    private var furniture = 0
    private var headings = 0
    private var main = 0
    private let hasMain: Bool
    /// A Boolean value that indicates whether a quote in a tag was never closed. From then on tags end at the next `>`.
    private var quotesAreBroken = false
    /// A Boolean value that indicates whether no further tag ends, so that no end needs to be looked for.
    private var hasNoMoreTags = false
    /// The offset in the line at which the link in a heading begins.
    private var linkStart: Int?

    static func lines(of file: [UInt8], from start: Int) -> [PageLine] {
        var reader = HTMLLines(file, from: start)
        reader.read()
        return reader.lines
    }

    private init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        index = start
        hasMain = bytes.firstRange(of: Array("<main".utf8)) != nil
    }

    private mutating func read() {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), let tag = readTag() {
                apply(tag)
            } else if byte == UInt8(ascii: "&"), let (text, length) = HTMLEntities.decoded(bytes[index...]) {
                append(text == "\u{A0}" ? " " : text)
                advance(to: index + length)
            } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                append(" ")
                advance(to: index + 2)
            } else {
                read(byte)
                advance(to: index + 1)
            }
        }
        endLine()
    }

    private mutating func read(_ byte: UInt8) {
        if !isSpace(byte) {
            append([byte])
        } else if preformatted > 0 {
            if byte == 0x0A { endLine(keepingBlank: true) } else if byte != 0x0D { append([byte]) }
        } else if !buffer.isEmpty, buffer.bytes.last != 0x20 {
            append(" ")
        }
    }

    private mutating func append(_ text: String) { append(Array(text.utf8)) }

    private mutating func append(_ text: [UInt8]) {
        let position = TextPosition(line: lineNumber, column: index - lineStart + 1)
        if opensListItem { buffer.append("- ", at: position) }
        opensListItem = false
        buffer.append(text, at: position)
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
        opensListItem = false
        if buffer.isEmpty { buffer.append("", at: TextPosition(line: lineNumber, column: 1)) }
        var line = PageLine(buffer.repaired())
        buffer = Excerpt()
        guard keepingBlank || !(line.isBlank || line.text == "-") else { return }
        line.isCode = preformatted > 0
        line.isHeading = headings > 0
        line.isFurniture = furniture > 0 || (hasMain && main == 0)
        if !line.isCode { line.plain = plainText(of: line.text) }
        lines.append(line)
    }

    private typealias Tag = (name: String, isClosing: Bool)

    private mutating func apply(_ tag: Tag) {
        if tag.name == "a", headings > 0 { readAnchor(isClosing: tag.isClosing) }
        if Self.inline.contains(tag.name) { return }
        endLine()
        func count(_ number: Int) -> Int { max(0, number + (tag.isClosing ? -1 : 1)) }
        switch tag.name {
        case "pre": preformatted = count(preformatted)
        case "h1", "h2", "h3", "h4", "h5", "h6": headings = count(headings)
        case "main": main = count(main)
        case "nav", "footer", "aside", "button", "title", "noscript": furniture = count(furniture)
        case "li" where !tag.isClosing: opensListItem = true
        default: break
        }
    }

    /// Drops the sign that links a heading to itself.
    private mutating func readAnchor(isClosing: Bool) {
        if !isClosing {
            linkStart = buffer.bytes.count
        } else if let start = linkStart, start <= buffer.bytes.count {
            linkStart = nil
            if ["#", "¶", "§", "🔗"].contains(trimmed(String(decoding: buffer.bytes[start...], as: UTF8.self))) {
                buffer.truncate(to: start)
            }
        }
    }

    /// Reads a tag, a comment or an element that is not shown. Returns nil if the `<` is text.
    private mutating func readTag() -> Tag? {
        let rest = bytes[(index + 1)...]
        if rest.starts(with: "!--".utf8) {
            advance(to: rest.firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count)
            return ("span", isClosing: false)
        }
        let isClosing = rest.first == UInt8(ascii: "/")
        let letters = rest.dropFirst(isClosing ? 1 : 0).prefix(16).prefix { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCIILetter || ("0"..."9").contains(character) || character == "-"
        }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        let isDeclaration = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?")
        guard isDeclaration || name.first?.isLetter ?? false else { return nil }
        guard !hasNoMoreTags, let end = tagEnd(from: letters.endIndex) else { return nil }
        advance(to: end + 1)
        if !isClosing, Self.hidden.contains(name), bytes[end - 1] != UInt8(ascii: "/") { skip(name) }
        return (isDeclaration ? "span" : name, isClosing)
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

    /// Skips an element up to its closing tag.
    private mutating func skip(_ name: String) {
        let closing = "</\(name)"
        var position = index
        while let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            let candidate = String(decoding: bytes[next...].prefix(closing.utf8.count), as: UTF8.self)
            if candidate.lowercased() == closing { return advance(to: next) }
            position = next + 1
        }
        advance(to: bytes.count)
    }

    private static let hidden: Set = ["script", "style", "svg", "template", "iframe"]

    /// Elements within a line. All others, unknown ones included, end a line.
    private static let inline: Set = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var", "wbr",
    ]
}
