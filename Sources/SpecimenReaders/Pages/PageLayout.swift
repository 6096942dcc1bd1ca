import SpecimenDocs

/// The ways in which pages show parameters.
enum PageLayout: String, Sendable, CaseIterable {
    /// The name on a line, then the type in parentheses with everything else run together behind it.
    case runTogether
    /// Name, type and `required` each on a line of its own.
    case stacked
    /// The name and, in parentheses, the type on one line.
    case inline

    var reader: any ParameterHeadReader {
        switch self {
        case .runTogether: RunTogetherHeads()
        case .stacked: StackedHeads()
        case .inline: InlineHeads()
        }
    }

    /// The head of a parameter at the line, in this layout or in one that pages mix with it: where a browser breaks lines
    /// between name and type is chance.
    func head(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
        if let head = reader.head(at: index, before: end, in: lines, isDue: isDue) { return head }
        let other: PageLayout? =
            switch self {
            case .runTogether: .inline
            case .stacked: nil
            case .inline: .runTogether
            }
        return other?.reader.head(at: index, before: end, in: lines, isDue: isDue)
    }
}

/// The beginning of a parameter on a page.
struct ParameterHead: Sendable, Hashable {
    var name: String
    /// The word the page has for the type.
    var type: String?
    var isRequired: Bool?
    /// The line that has the name, and the line that has the type.
    var nameLine: Int
    var typeLine: Int
    /// What stands before the name and still belongs to what comes before.
    var lead = ""
    /// What stands on the type's line behind it.
    var rest = ""
}

/// Finds where the parameters of one layout begin.
protocol ParameterHeadReader: Sendable {
    /// - Parameters:
    ///   - end: The line before which the parameter must begin.
    ///   - isDue: Whether the text before is complete, so that a parameter may well begin here.
    func head(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead?
}

/// `version`, and on the next line `(string)REQUIREDThe version identifier`.
struct RunTogetherHeads: ParameterHeadReader {
    func head(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
        guard let (lead, name) = Self.name(in: lines[index].plain),
            let next = lines.firstIndex(from: index + 1, before: end),
            let (type, rest) = parenthesised(lines[next].plain)
        else { return nil }
        let (word, isRequired) = typeAndRequirement(in: type)
        guard isKnownType(word) || (isTypeLike(word) && lead.isEmpty) else { return nil }
        return ParameterHead(
            name: name,
            type: word,
            isRequired: isRequired,
            nameLine: index,
            typeLine: next,
            lead: lead,
            rest: rest
        )
    }

    /// The name a line ends in; before it there may be the end of a sentence, since line breaks were lost.
    private static func name(in text: String) -> (lead: String, name: String)? {
        let scalars = text.unicodeScalars
        guard let space = scalars.lastIndex(where: \.properties.isWhitespace) else {
            return isParameterName(text) ? ("", text) : nil
        }
        let name = text[scalars.index(after: space)...]
        let lead = trimmed(text[..<space])
        guard isParameterName(name), let last = lead.last, ".!?:".contains(last) else { return nil }
        return (lead, String(name))
    }
}

/// `version`, `string`, `required`, each on a line.
struct StackedHeads: ParameterHeadReader {
    func head(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
        let name = lines[index].plain
        guard isParameterName(name), let next = lines.firstIndex(from: index + 1, before: end) else { return nil }
        let words = lines[next].plain.split { $0 == " " || $0 == "," }
        guard let word = words.first, words.count <= 2 else { return nil }
        var head = ParameterHead(name: name, type: String(word), nameLine: index, typeLine: next)
        if words.count == 2 {
            guard isKnownType(word), let isRequired = requirement(words[1]) else { return nil }
            head.isRequired = isRequired
            return head
        }
        if isKnownType(word) { return head }
        guard isDue else { return nil }
        if requirement(word) != nil {
            // The type is missing; the word is read again as what it is.
            head.type = nil
            head.typeLine = index
            return head
        }
        guard isTypeLike(word), let third = lines.firstIndex(from: next + 1, before: end) else { return nil }
        let isMeant = closest(to: String(word), in: ParameterType.offeredWords) != nil
        return isMeant || requirement(lines[third].plain) != nil ? head : nil
    }
}

/// `version (string)`, with or without more behind it.
struct InlineHeads: ParameterHeadReader {
    func head(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
        let text = lines[index].listItem ?? lines[index].plain
        guard let open = text.firstIndex(of: "("), open != text.startIndex else { return nil }
        let name = trimmed(text[..<open])
        guard isParameterName(name), let (type, rest) = parenthesised(text[open...]) else { return nil }
        let (word, isRequired) = typeAndRequirement(in: type)
        let isPlausible = isDue && isTypeLike(word) && (rest.isEmpty || requirement(rest) != nil)
        guard isKnownType(word) || isPlausible else { return nil }
        return ParameterHead(
            name: name,
            type: word,
            isRequired: isRequired,
            nameLine: index,
            typeLine: index,
            rest: rest
        )
    }
}

/// The text between the parenthesis at the start and its partner, and what follows.
private func parenthesised(_ text: some StringProtocol) -> (inside: String, rest: String)? {
    guard text.first == "(" else { return nil }
    var depth = 0
    for index in text.indices.prefix(64) {
        if text[index] == "(" { depth += 1 }
        if text[index] == ")" { depth -= 1 }
        guard depth == 0 else { continue }
        let inside = text[text.index(after: text.startIndex)..<index]
        return (trimmed(inside), trimmed(text[text.index(after: index)...]))
    }
    return nil
}

/// What stands in the parentheses: `string`, or `string, optional`.
private func typeAndRequirement(in text: String) -> (type: String, isRequired: Bool?) {
    guard let comma = text.lastIndex(of: ","),
        let isRequired = requirement(trimmed(text[text.index(after: comma)...]))
    else { return (text, nil) }
    return (trimmed(text[..<comma]), isRequired)
}

func isKnownType(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 64 && (try? ParameterType(word: String(text))) != nil
}

/// Whether the text is one word such as could be a type.
private func isTypeLike(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 40, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-_()[]<>".utf8.contains($0)
    }
}

/// What `required` and `optional` say; nil for any other text.
func requirement(_ text: some StringProtocol) -> Bool? {
    switch text.lowercased() {
    case "required", "(required)": true
    case "optional", "(optional)": false
    default: nil
    }
}
