/// The text of a description as tokens, which are read once and searched many times.
struct Prose {
    let tokens: [ProseToken]
    /// The token at each index in lower case; nil if it is not a word.
    private let words: [String?]
    private let vocabulary: Set<String>

    /// Reads a text in reStructuredText or Markdown. Blocks of code are left out.
    init(_ text: String) {
        self.init(Array(IteratorSequence(ProseLexer(text))))
    }

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
        words = tokens.map(\.lowercasedWord)
        vocabulary = Set(words.compactMap(\.self))
    }

    func hasWord(in words: Set<String>) -> Bool { !vocabulary.isDisjoint(with: words) }

    func has(_ phrase: Phrase) -> Bool { range(of: phrase) != nil }

    func has(anyOf phrases: [Phrase]) -> Bool { phrases.contains(where: has) }

    /// Finds a phrase. It may continue on the next line, but not in the next paragraph.
    func range(of phrase: Phrase, from start: Int = 0) -> Range<Int>? {
        guard phrase.words.allSatisfy(vocabulary.contains) else { return nil }
        for index in tokens.indices.dropFirst(start) {
            if let end = end(of: phrase, from: index) { return index..<end }
        }
        return nil
    }

    private func end(of phrase: Phrase, from start: Int) -> Int? {
        var index = start
        for word in phrase.words {
            if index > start, index < tokens.count, tokens[index] == .lineBreak { index += 1 }
            guard self.word(at: index) == word else { return nil }
            index += 1
        }
        return index
    }

    /// The word at an index in lower case; nil beyond the text and for other tokens.
    func word(at index: Int) -> String? {
        words.indices.contains(index) ? words[index] : nil
    }

    func isWord(at index: Int, in words: Set<String>) -> Bool { word(at: index).map(words.contains) ?? false }

    /// The sentences. A list belongs to the sentence before it, and an item of a list may have several sentences
    /// itself.
    var sentences: [Prose] {
        var sentences: [Prose] = []
        var current: [ProseToken] = []
        var isInItem = false
        for (index, token) in tokens.enumerated() {
            current.append(token)
            if token.isSpace { isInItem = token == .bullet }
            let rest = tokens[(index + 1)...]
            guard !isInItem, token.endsSentence, rest.first?.startsSentence == true,
                rest.first(where: { $0 != .lineBreak }) != .bullet
            else { continue }
            sentences.append(Prose(current))
            current = []
        }
        if current.contains(where: { !$0.isSpace }) { sentences.append(Prose(current)) }
        return sentences
    }
}

/// Words in lower case that follow each other.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    let words: [String]

    init(stringLiteral text: String) {
        words = text.split(separator: " ").map(String.init)
    }
}
