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
