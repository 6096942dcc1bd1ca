/// A part of a description.
enum ProseToken: Equatable {
    case word(String)
    /// Text in backticks, or text without a space in quotation marks.
    case code(String)
    case mark(Character)
    case lineBreak
    /// The mark at the start of a line that makes the line an item of a list.
    case bullet
}

extension ProseToken {
    var code: String? {
        if case .code(let code) = self { code } else { nil }
    }

    /// The word in lower case; nil for other tokens.
    var lowercasedWord: String? {
        if case .word(let word) = self { word.lowercased() } else { nil }
    }

    func isWord(in words: Set<String>) -> Bool { lowercasedWord.map(words.contains) ?? false }

    var isConjunction: Bool { isWord(in: ["and", "or"]) }

    var isSpace: Bool { self == .lineBreak || self == .bullet }

    var endsSentence: Bool { self == .mark(".") || self == .mark("!") || self == .mark("?") }

    var startsSentence: Bool {
        switch self {
        case .word(let word): word.first.map { $0.isUppercase || $0.isNumber } ?? false
        case .code, .lineBreak, .bullet: true
        case .mark(let mark): mark == "("
        }
    }
}
