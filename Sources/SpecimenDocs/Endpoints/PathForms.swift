/// A path with all placeholders written as `{name}`.
///
/// Frameworks write `:id`, `<int:id>`, `[id]` or `{id:[0-9]+}`, and URI templates (RFC 6570) have operators: `{+path}`.
/// Examples of shells and templates have `$ID`, `${id}`, `#{id}` and `{{id}}`. A colon behind a name, as in
/// `{id}:cancel`, begins a verb.
struct PathForms {
    private(set) var text: [UInt8] = []
    private(set) var doubts: [PathDoubt] = []
    /// The offset in the original path of each byte of the text.
    private var origins: [Int] = []
    private let source: [UInt8]
    /// The names of the path parameters that the docs describe.
    private let described: Set<String>
    private var index = 0
    /// The ends of optional parts, which are left out of the text.
    private var closings: Set<Int> = []

    init(_ path: String, described: Set<String>) {
        source = Array(path.utf8)
        self.described = described
        while index < source.count { readNext() }
    }

    /// Returns the offset in the original path of a byte of the text.
    func origin(of offset: Int) -> Int {
        offset < origins.count ? origins[offset] : source.count
    }

    private mutating func readNext() {
        let isHandled =
            switch source[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): readGroup() || readSquareBrackets()
            case UInt8(ascii: ")"), UInt8(ascii: "]"): readClosing()
            case UInt8(ascii: "{"): readBraces(opening: 1)
            case UInt8(ascii: "#"), UInt8(ascii: "$"): has("{", at: index + 1) ? readBraces(opening: 2) : readVariable()
            case UInt8(ascii: "<"): readAngles()
            case UInt8(ascii: ":"): readColon()
            case UInt8(ascii: "*"): readStar()
            case UInt8(ascii: "%"): readEncodedBraces()
            default: false
            }
        if !isHandled { copy() }
    }

    // MARK: Output

    private mutating func copy() {
        text.append(source[index])
        origins.append(index)
        index += 1
    }

    /// Writes a placeholder for the source up to an end. Returns false if the name cannot be one.
    private mutating func write(_ name: some StringProtocol, upTo end: Int, _ kind: PathDoubt.Kind? = nil) -> Bool {
        let words = name.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty, words.allSatisfy({ $0.unicodeScalars.allSatisfy(Self.isPartOfName) }) else {
            return false
        }
        let placeholder = Array("{\(words.joined(separator: "_"))}".utf8)
        text += placeholder
        origins += placeholder.map { _ in index }
        if let kind { note(kind, upTo: end) }
        index = end
        return true
    }

    private mutating func note(_ kind: PathDoubt.Kind, upTo end: Int) {
        doubts.append(PathDoubt(kind: kind, text: string(index..<end), offset: index))
    }

    // MARK: Forms

    /// Reads `(/:id)` and `[/{id}]`, which may be left out, and `(.:format)`.
    private mutating func readGroup() -> Bool {
        guard has("/", at: index + 1) || has(".:", at: index + 1), let end = closing(of: index) else { return false }
        let next = has("?", at: end + 1) ? end + 2 : end + 1
        guard has("/", at: index + 1) else {
            note(.leftOut, upTo: next)
            index = next
            return true
        }
        note(.optional, upTo: next)
        closings.insert(end)
        index += 1
        return true
    }

    private mutating func readClosing() -> Bool {
        guard closings.contains(index) else { return false }
        index += has("?", at: index + 1) ? 2 : 1
        return true
    }

    /// Reads `[id]` and `[...path]` as a whole segment.
    private mutating func readSquareBrackets() -> Bool {
        guard source[index] == UInt8(ascii: "["), isAtStart, let end = closing(of: index), endsSegment(end + 1) else {
            return false
        }
        var name = string(index..<end + 1)[...]
        while name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
        let hasDots = name.hasPrefix("...")
        return write(hasDots ? name.dropFirst(3) : name, upTo: end + 1, hasDots ? .severalSegments : nil)
    }

    /// Reads `{id}` with operators and constraints, `{{id}}`, `${id}` and `#{id}`.
    private mutating func readBraces(opening: Int) -> Bool {
        let isDouble = opening == 1 && has("{{", at: index)
        let start = index + (isDouble ? 2 : opening)
        guard let close = endOfBraces(from: start), !isDouble || has("}}", at: close) else { return false }
        let end = close + (isDouble ? 2 : 1)
        var content = string(start..<close)[...]
        guard let first = content.first else { return false }
        if opening == 1, !isDouble {
            switch first {
            case "?", "&", "#", ";", ".":
                note(.leftOut, upTo: end)
                // A segment without text would be two slashes in a row.
                let isWholeSegment = text.last == UInt8(ascii: "/") && has("/", at: end)
                index = isWholeSegment ? end + 1 : end
                return true
            case "/": return writeSegments(content.dropFirst(), upTo: end)
            default: break
            }
        }
        var kind: PathDoubt.Kind?
        let operators = content.prefix { "+*".contains($0) }
        if !operators.isEmpty { (content, kind) = (content.dropFirst(operators.count), .severalSegments) }
        if let mark = content.firstIndex(where: { $0 == ":" || $0 == "=" }), mark != content.startIndex {
            let constraint = content[content.index(after: mark)...]
            if constraint == "path" || constraint.contains("/") || constraint.contains(".*") { kind = .severalSegments }
            content = content[..<mark]
        }
        for suffix in ["...", "*", "+"] where content.hasSuffix(suffix) && content.count > suffix.count {
            (content, kind) = (content.dropLast(suffix.count), .severalSegments)
        }
        if content.hasSuffix("?"), content.count > 1 { (content, kind) = (content.dropLast(), .optional) }
        // A space in single braces is a fault of the path.
        if opening == 1, !isDouble, content.contains(where: \.isWhitespace) { return false }
        return write(content, upTo: end, kind)
    }

    /// Writes a segment for each name of `{/id,part}`.
    private mutating func writeSegments(_ names: Substring, upTo end: Int) -> Bool {
        note(.optional, upTo: end)
        let start = index
        for name in names.split(separator: ",") {
            if text.last != UInt8(ascii: "/") {
                text.append(UInt8(ascii: "/"))
                origins.append(start)
            }
            // A name may have the modifier of RFC 6570 for lists, or for the number of characters.
            index = start
            let bare = name.hasSuffix("*") ? name.dropLast() : name.prefix { $0 != ":" }
            guard write(bare, upTo: end) else { return false }
        }
        return index == end
    }

    /// Reads `$ID`. Words in small letters, such as `$count` of OData, are text unless they are described
    /// or an example request has another value.
    private mutating func readVariable() -> Bool {
        guard source[index] == UInt8(ascii: "$"), isAtStart else { return false }
        let end = endOfName(from: index + 1)
        let name = string(index + 1..<end)
        guard endsSegment(end), !name.isEmpty else { return false }
        return (described.contains(name) || name == name.uppercased()) && write(name, upTo: end)
    }

    /// Reads `<id>`, `<int:id>` and `<id:int>`.
    private mutating func readAngles() -> Bool {
        let rest = source[index...].prefix { $0 != UInt8(ascii: "/") }
        guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        let parts = string(index + 1..<close).split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let last = parts.last else { return false }
        let converter = parts.count == 1 ? nil : Self.converters.contains(String(first)) ? first : last
        let name = parts.count > 1 && converter == first ? last : first
        return write(name, upTo: close + 1, converter == "path" ? .severalSegments : nil)
    }

    private static let converters: Set<String> = .words(
        "any decimal default float int integer number path regex slug str string uuid"
    )

    /// Reads `:id`, `:id(\d+)`, `:id?` and `:path*`. A colon behind a name or a placeholder begins a verb.
    private mutating func readColon() -> Bool {
        if index > 0, let before = Unicode.Scalar(UInt32(source[index - 1])),
            before.properties.isAlphabetic || before.properties.numericType != nil
                || "}):>]".unicodeScalars.contains(before)
        {
            return false
        }
        var end = endOfName(from: index + 1)
        guard end > index + 1, !(48...57).contains(source[index + 1]) else { return false }
        let name = string(index + 1..<end)
        let hasConstraint = has("(", at: end) && !has("(/", at: end) && !has("(.:", at: end)
        if hasConstraint, let close = closing(of: end) { end = close + 1 }
        if has("?", at: end), endsSegment(end + 1) || has("(", at: end + 1) {
            return write(name, upTo: end + 1, .optional)
        }
        let isRepeated = has("*", at: end) || has("+", at: end)
        return write(name, upTo: isRepeated ? end + 1 : end, isRepeated ? .severalSegments : nil)
    }

    /// Reads `*path`. A star by itself stays text.
    private mutating func readStar() -> Bool {
        guard isAtStart else { return false }
        let start = has("**", at: index) ? index + 2 : index + 1
        let end = endOfName(from: start)
        guard endsSegment(end) else { return false }
        return end > start && write(string(start..<end), upTo: end, .severalSegments)
    }

    /// Reads `%7Bid%7D`.
    private mutating func readEncodedBraces() -> Bool {
        guard has("%7B", at: index) || has("%7b", at: index) else { return false }
        let end = endOfName(from: index + 3)
        guard has("%7D", at: end) || has("%7d", at: end) else { return false }
        return write(string(index + 3..<end), upTo: end + 3)
    }
}

extension PathForms {
    /// A Boolean value that indicates whether a segment begins here.
    private var isAtStart: Bool { index == 0 || source[index - 1] == UInt8(ascii: "/") }

    private func endsSegment(_ offset: Int) -> Bool {
        offset >= source.count || source[offset] == UInt8(ascii: "/") || closings.contains(offset)
    }

    private func has(_ text: String, at offset: Int) -> Bool {
        offset <= source.count && source[offset...].starts(with: text.utf8)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

    /// Returns the end of letters, digits and `_`, and of hyphens between them.
    private func endOfName(from start: Int) -> Int {
        func isWord(_ offset: Int) -> Bool {
            guard offset < source.count else { return false }
            let byte = source[offset]
            return byte == UInt8(ascii: "_") || byte < 0x80 && Character(Unicode.Scalar(byte)).isLetterOrNumber
        }
        var end = start
        while isWord(end) || end > start && has("-", at: end) && isWord(end + 1) { end += 1 }
        return end
    }

    /// Returns the offset of the brace that closes a placeholder. A constraint behind a colon has braces of its own.
    private func endOfBraces(from start: Int) -> Int? {
        var depth = 0
        var isConstraint = false
        for offset in start..<source.count {
            switch source[offset] {
            case UInt8(ascii: ":"), UInt8(ascii: "="): isConstraint = true
            case UInt8(ascii: "{"):
                guard isConstraint else { return nil }
                depth += 1
            case UInt8(ascii: "}"):
                if depth == 0 { return offset }
                depth -= 1
            default: break
            }
        }
        return nil
    }

    /// Returns the offset of the bracket that closes the one at an offset.
    private func closing(of opening: Int) -> Int? {
        let (open, close) = source[opening] == UInt8(ascii: "(") ? ("(", ")") : ("[", "]")
        var depth = 0
        for offset in opening..<source.count {
            if source[offset] == open.utf8.first { depth += 1 }
            if source[offset] == close.utf8.first { depth -= 1 }
            if depth == 0 { return offset }
        }
        return nil
    }

    private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && scalar.value != 0x7F && !"{}/?#<>".unicodeScalars.contains(scalar)
    }
}
