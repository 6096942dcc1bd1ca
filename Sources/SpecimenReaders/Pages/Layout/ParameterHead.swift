import SpecimenDocs

/// The beginning of a parameter on a page.
struct ParameterHead: Sendable {
    var name: String
    /// The word for the type on the page.
    var type: String?
    var isRequired: Bool?
    /// The line that has the name.
    var nameLine: Int
    /// The line that has the type.
    var typeLine: Int
    /// The text before the name, which belongs to what comes before.
    var lead = ""
    /// The text behind the type.
    var rest = ""

    init(name: String, nameLine: Int, typeLine: Int) {
        self.name = name
        self.nameLine = nameLine
        self.typeLine = typeLine
    }

    /// Reads `(string, optional)` at the start of a text, and the text behind it. Returns nil if there are no
    /// parentheses.
    fileprivate mutating func readType(in text: some StringProtocol) -> String? {
        guard text.first == "(" else { return nil }
        var depth = 0
        let closing = text.indices.prefix(64).first { index in
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            return depth == 0
        }
        guard let closing else { return nil }
        var word = trimmed(text[..<closing].dropFirst())
        rest = trimmed(text[closing...].dropFirst())
        if let comma = word.lastIndex(of: ","), let isRequired = requirement(trimmed(word[comma...].dropFirst())) {
            self.isRequired = isRequired
            word = trimmed(word[..<comma])
        }
        type = word
        return word
    }
}

/// The ways in which pages show parameters.
enum ParameterLayout: Sendable, CaseIterable {
    /// `version (string)`, with or without text behind it; or `version`, and on the next line `(string)REQUIREDThe
    /// version`. Pages mix these two, since browsers break the line between name and type at random.
    case parenthesised
    /// `version`, `string` and `required`, each on a line of its own.
    case stacked

    /// Returns the head of a parameter in this layout.
    ///
    /// - Parameters:
    ///   - end: The line before which the parameter must begin.
    ///   - isDue: Whether the text before is complete, so that a parameter can begin here.
    func head(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
        switch self {
        case .parenthesised:
            inlineHead(at: index, in: lines, isDue: isDue) ?? runTogetherHead(at: index, before: end, in: lines)
        case .stacked:
            stackedHead(at: index, before: end, in: lines, isDue: isDue)
        }
    }
}

private func runTogetherHead(at index: Int, before end: Int, in lines: [PageLine]) -> ParameterHead? {
    guard let (lead, name) = lastWordIfName(of: lines[index].plain),
        let next = lines.firstIndex(from: index + 1, before: end)
    else { return nil }
    var head = ParameterHead(name: name, nameLine: index, typeLine: next)
    head.lead = lead
    guard let type = head.readType(in: lines[next].plain) else { return nil }
    return isKnownType(type) || (isTypeLike(type) && lead.isEmpty) ? head : nil
}

private func stackedHead(at index: Int, before end: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
    let name = lines[index].plain
    guard isParameterName(name), let next = lines.firstIndex(from: index + 1, before: end) else { return nil }
    let words = lines[next].plain.split { $0 == " " || $0 == "," }
    guard let word = words.first, words.count <= 2 else { return nil }
    var head = ParameterHead(name: name, nameLine: index, typeLine: next)
    head.type = String(word)
    if words.count == 2 {
        guard isKnownType(word), let isRequired = requirement(words[1]) else { return nil }
        head.isRequired = isRequired
        return head
    }
    if isKnownType(word) { return head }
    guard isDue else { return nil }
    if requirement(word) != nil {
        // The type is missing, and the word is read again as text of the parameter.
        head.type = nil
        head.typeLine = index
        return head
    }
    guard isTypeLike(word), let third = lines.firstIndex(from: next + 1, before: end) else { return nil }
    let isMisspelled = closest(to: String(word), in: ParameterType.offeredWords) != nil
    return isMisspelled || requirement(lines[third].plain) != nil ? head : nil
}

private func inlineHead(at index: Int, in lines: [PageLine], isDue: Bool) -> ParameterHead? {
    let text = lines[index].listItem ?? lines[index].plain
    guard let open = text.firstIndex(of: "("), open != text.startIndex else { return nil }
    let name = trimmed(text[..<open])
    var head = ParameterHead(name: name, nameLine: index, typeLine: index)
    guard isParameterName(name), let type = head.readType(in: text[open...]) else { return nil }
    let isPlausible = isDue && isTypeLike(type) && (head.rest.isEmpty || requirement(head.rest) != nil)
    return isKnownType(type) || isPlausible ? head : nil
}

/// Returns the last word of a line if it is a name. Before it there can be the end of a sentence whose line break was
/// lost.
private func lastWordIfName(of text: String) -> (lead: String, name: String)? {
    let scalars = text.unicodeScalars
    guard let space = scalars.lastIndex(where: \.properties.isWhitespace) else {
        return isParameterName(text) ? ("", text) : nil
    }
    let name = text[scalars.index(after: space)...]
    guard isParameterName(name) else { return nil }
    let lead = trimmed(text[..<space])
    return lead.last.map(".!?:".contains) ?? false ? (lead, String(name)) : nil
}

/// Returns whether a text of the length of a type names a type.
func isKnownType(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 64 && ParameterType.isWord(text)
}

/// Returns whether a text is one word that could be a type.
private func isTypeLike(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isASCIILetter, text.utf8.count <= 40 else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_()[]<>".contains($0) }
}

/// Returns whether a text says `required` or `optional`, nil for any other text.
func requirement(_ text: some StringProtocol) -> Bool? {
    switch text.lowercased() {
    case "required", "(required)": true
    case "optional", "(optional)": false
    default: nil
    }
}
