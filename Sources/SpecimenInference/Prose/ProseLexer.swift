/// Cuts a text into tokens.
struct ProseLexer {
    /// Characters of a description that are read; nobody says more of a parameter in words.
    static let longestText = 8_000
    private static let longestCode = 80

    private let text: [Character]
    private var index = 0
    private var isAtLineStart = true

    init(text: [Character]) {
        self.text = text
    }

    mutating func next() -> ProseToken? {
        while index < text.count {
            let character = text[index]
            if character.isNewline {
                index += 1
                isAtLineStart = true
                return .lineBreak
            }
            if character.isWhitespace || character == "\\" {
                index += 1
                continue
            }
            let wasAtLineStart = isAtLineStart
            isAtLineStart = false
            if wasAtLineStart, "-*•".contains(character), peek(1)?.isWhitespace == true {
                index += 1
                return .bullet
            }
            switch character {
            case "`":
                if let code = fenced() { return .code(code) }
                continue
            case "\"", "'", "“", "‘": if let code = quoted(character) { return .code(code) }
            case "*":
                index += 1
                continue
            default: break
            }
            if index < text.count, Self.isWordCharacter(text[index]) { return .word(word()) }
            guard index < text.count else { return nil }
            index += 1
            return .mark(text[index - 1])
        }
        return nil
    }

    private func peek(_ distance: Int) -> Character? {
        index + distance < text.count ? text[index + distance] : nil
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    /// Letters and digits, and what stands between two of them: `key:value`, `10s`, `author_name`, `and/or`.
    private mutating func word() -> String {
        let start = index
        while index < text.count {
            if Self.isWordCharacter(text[index]) {
                index += 1
            } else if "-.:/'+@’".contains(text[index]), let following = peek(1), Self.isWordCharacter(following) {
                index += 2
            } else {
                break
            }
        }
        return String(text[start..<index])
    }

    /// What stands between as many back-ticks as begin here. A block of code, and back-ticks that nothing closes, are passed
    /// over.
    private mutating func fenced() -> String? {
        let fence = text[index...].prefix { $0 == "`" }.count
        index += fence
        var end = index
        while end < text.count {
            let closing = text[end...].prefix { $0 == "`" }.count
            if closing == fence { break }
            end += max(closing, 1)
        }
        guard end < text.count else { return nil }
        let content = String(text[index..<end])
        index = end + fence
        guard fence < 3, content.count <= Self.longestCode else { return nil }
        let code = content.trimming { $0.isWhitespace }.trimming { "\"'".contains($0) }
        return code.isEmpty || code.contains(where: \.isNewline) ? nil : code
    }

    private mutating func quoted(_ mark: Character) -> String? {
        let closing: Character = mark == "“" ? "”" : mark == "‘" ? "’" : mark
        let rest = text[(index + 1)...].prefix(Self.longestCode)
        guard let end = rest.firstIndex(of: closing), end > index + 1,
            !text[(index + 1)..<end].contains(where: \.isWhitespace)
        else { return nil }
        // An apostrophe stands within a word.
        if end + 1 < text.count, Self.isWordCharacter(text[end + 1]) { return nil }
        let code = String(text[(index + 1)..<end]).trimming { ",.".contains($0) }
        index = end + 1
        return code.isEmpty ? nil : code
    }
}

extension String {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest)
    }
}
