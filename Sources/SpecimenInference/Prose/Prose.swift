/// A description, read into tokens once and asked for phrases many times.
struct Prose {
    let tokens: [ProseToken]
    /// The tokens that are words, in lower case.
    private let words: [String?]
    private let vocabulary: Set<String>

    /// The words of a text as reStructuredText or Markdown has it; blocks of code say nothing in words and are left out.
    init(_ text: String) {
        var tokens: [ProseToken] = []
        var lexer = ProseLexer(text: Array(text.prefix(ProseLexer.longestText)))
        while let token = lexer.next() { tokens.append(token) }
        self.init(tokens)
    }

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
        words = tokens.map(\.lowercased)
        vocabulary = Set(words.compactMap(\.self))
    }

    func has(_ phrase: Phrase) -> Bool { range(of: phrase) != nil }

    /// Where a phrase stands. Running text is broken into lines anywhere, between paragraphs no phrase goes on.
    func range(of phrase: Phrase, from start: Int = 0) -> Range<Int>? {
        guard phrase.words.allSatisfy(vocabulary.contains) else { return nil }
        var index = start
        while index < tokens.count {
            if words[index] == phrase.words[0], let end = end(of: phrase, from: index) { return index..<end }
            index += 1
        }
        return nil
    }

    private func end(of phrase: Phrase, from start: Int) -> Int? {
        var index = start
        for word in phrase.words {
            if index > start, index < tokens.count, tokens[index] == .lineBreak { index += 1 }
            guard index < tokens.count, words[index] == word else { return nil }
            index += 1
        }
        return index
    }

    func has(anyOf words: Set<String>) -> Bool { !vocabulary.isDisjoint(with: words) }

    /// A word in lower case; nil beyond the text, and for what is no word.
    func word(at index: Int) -> String? {
        words.indices.contains(index) ? words[index] : nil
    }

    /// Sentences end with a full stop before a capital, a line or the end; a list belongs to the sentence before it.
    var sentences: [Prose] {
        var sentences: [Prose] = []
        var current: [ProseToken] = []
        var isInItem = false
        for (index, token) in tokens.enumerated() {
            current.append(token)
            if token.isSpace { isInItem = token == .bullet }
            // An item may say several things of what it begins with.
            guard !isInItem || index + 1 == tokens.count else { continue }
            let isEnd = token == .mark(".") || token == .mark("!") || token == .mark("?")
            guard isEnd, index + 1 == tokens.count || tokens[index + 1].startsSentence else { continue }
            // A further item of a list goes on with what the list began.
            if tokens[(index + 1)...].first(where: { $0 != .lineBreak }) == .bullet { continue }
            sentences.append(Prose(current))
            current = []
        }
        if current.contains(where: { !$0.isSpace }) { sentences.append(Prose(current)) }
        return sentences
    }
}

/// Words to look for, one after the other, taken apart once.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    /// In lower case; never empty.
    let words: [String]

    init(stringLiteral value: String) {
        words = value.split(separator: " ").map(String.init)
    }
}

extension ProseToken {
    fileprivate var startsSentence: Bool {
        switch self {
        case .word(let word): word.first?.isUppercase == true || word.first?.isNumber == true
        case .code, .lineBreak, .bullet: true
        case .mark(let mark): mark == "("
        }
    }
}
