import Foundation
import SpecimenDocs

/// Splits a description into tokens.
struct ProseLexer: IteratorProtocol {
    private static let longestText = 8_000
    private static let longestCode = 80
    private static let quotes = CharacterSet(charactersIn: "\"'")
    private static let marks = CharacterSet(charactersIn: ",.")
    private static let closingQuotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’"]

    private let text: [Character]
    private var index = 0
    private var isAtLineStart = true

    /// - Parameter text: A description. The end of a very long one is not read.
    init(_ text: String) {
        self.text = Array(text.prefix(Self.longestText))
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
            let isBullet = isAtLineStart && "-*•".contains(character) && peek(1)?.isWhitespace == true
            isAtLineStart = false
            if isBullet {
                index += 1
                return .bullet
            }
            if character == "`" {
                if let code = codeInBackticks() { return .code(code) }
            } else if character == "*" {
                index += 1
            } else if Self.isPartOfWord(character) {
                return .word(word())
            } else if let end = closingQuote() {
                let code = String(text[(index + 1)..<end]).trimmingCharacters(in: Self.marks)
                index = end + 1
                if !code.isEmpty { return .code(code) }
            } else {
                index += 1
                return .mark(character)
            }
        }
        return nil
    }

    private func peek(_ distance: Int) -> Character? {
        index + distance < text.count ? text[index + distance] : nil
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetterOrNumber || character == "_"
    }

    /// Reads letters, digits, and marks between two of them: `key:value`, `10s`, `author_name`, `and/or`.
    private mutating func word() -> String {
        let start = index
        while let character = peek(0) {
            if Self.isPartOfWord(character) {
                index += 1
            } else if "-.:/'+@’".contains(character), peek(1).map(Self.isPartOfWord) == true {
                index += 2
            } else {
                break
            }
        }
        return String(text[start..<index])
    }

    /// Reads text between equal numbers of backticks. Skips blocks of code, and backticks without a counterpart.
    private mutating func codeInBackticks() -> String? {
        let fence = text[index...].prefix { $0 == "`" }.count
        index += fence
        var end = index
        while end < text.count {
            let closing = text[end...].prefix { $0 == "`" }.count
            if closing == fence { break }
            end += max(closing, 1)
        }
        guard end < text.count else { return nil }
        let content = text[index..<end]
        index = end + fence
        guard fence < 3, content.count <= Self.longestCode else { return nil }
        let code = trimmed(String(content)).trimmingCharacters(in: Self.quotes)
        return code.isEmpty || code.contains(where: \.isNewline) ? nil : code
    }

    /// Finds the end of a quotation without spaces that starts here.
    private func closingQuote() -> Int? {
        guard let closing = Self.closingQuotes[text[index]] else { return nil }
        let rest = text[(index + 1)...].prefix(Self.longestCode)
        guard let end = rest.firstIndex(of: closing), end > index + 1, !rest[..<end].contains(where: \.isWhitespace)
        else { return nil }
        // An apostrophe within a word is no quotation mark.
        return end + 1 < text.count && Self.isPartOfWord(text[end + 1]) ? nil : end
    }
}
