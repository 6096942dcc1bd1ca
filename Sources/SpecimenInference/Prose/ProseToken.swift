/// A piece of running text: prose is read word by word, not letter by letter.
enum ProseToken: Hashable {
    case word(String)
    /// What stands in back-ticks or, without a space in it, in quotation marks.
    case code(String)
    case mark(Character)
    case lineBreak
    /// The sign at the start of a line that makes it an item of a list.
    case bullet
}

extension ProseToken {
    /// In lower case; nil for anything but a word.
    var lowercased: String? {
        if case .word(let word) = self { word.lowercased() } else { nil }
    }

    var code: String? {
        if case .code(let code) = self { code } else { nil }
    }

    var isSpace: Bool { self == .lineBreak || self == .bullet }
}

extension [ProseToken] {
    /// The words of a text as reStructuredText or Markdown has it; blocks of code say nothing in words and are left out.
    init(prose text: String) {
        self = []
        var lexer = ProseLexer(text: Array<Character>(text.prefix(ProseLexer.longestText)))
        while let token = lexer.next() { append(token) }
    }

    /// Where a phrase stands, given as words in lower case with a space between them.
    func range(of phrase: String, from start: Int = 0) -> Range<Int>? {
        let words = phrase.split(separator: " ").map(String.init)
        guard count - start >= words.count else { return nil }
        return (start...(count - words.count)).lazy.map { $0..<($0 + words.count) }.first { range in
            zip(self[range], words).allSatisfy { $0.lowercased == $1 }
        }
    }

    func has(_ phrase: String) -> Bool { range(of: phrase) != nil }

    /// Sentences end with a full stop before a capital, a line or the end; a list belongs to the sentence before it.
    var sentences: [[ProseToken]] {
        var sentences: [[ProseToken]] = []
        var current: [ProseToken] = []
        var isInItem = false
        for (index, token) in enumerated() {
            current.append(token)
            if token.isSpace { isInItem = token == .bullet }
            // An item may say several things of what it begins with.
            guard !isInItem || index + 1 == count else { continue }
            let isEnd = token == .mark(".") || token == .mark("!") || token == .mark("?")
            guard isEnd, index + 1 == count || self[index + 1].startsSentence else { continue }
            // A further item of a list goes on with what the list began.
            if self[(index + 1)...].first(where: { $0 != .lineBreak }) == .bullet { continue }
            sentences.append(current)
            current = []
        }
        if current.contains(where: { !$0.isSpace }) { sentences.append(current) }
        return sentences
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
