import SpecimenDocs

extension Prose {
    /// The values that the description lists for a parameter: "Can be `open` or `archived`.", or "Valid roles include:"
    /// and a list.
    ///
    /// - Parameter name: The name of the parameter. A list after another name or value is about something else.
    func choices(of name: String) -> [String] {
        let sentences = sentences
        for sentence in sentences {
            for (start, allowsWords) in sentence.listStarts where sentence.isAbout(name, before: start) {
                let list = ChoiceList(sentence.tokens, from: start, allowsWords: allowsWords)
                // "One of `a` or `b` is required" is about other parameters.
                if !list.values.isEmpty, !list.isSubject { return list.values }
            }
            let choices = sentence.choicesInParentheses(of: name)
            if !choices.isEmpty { return choices }
        }
        let items = itemsAtEnd
        if !items.isEmpty { return items }
        guard hasWord(in: Self.adjectives), !hasWord(in: Self.searches) else { return [] }
        return sentences.lazy.map { $0.choicesAfterAdjective(of: name) }.first { !$0.isEmpty } ?? []
    }

    /// The literals in the list that ends the description, each with or without an explanation.
    private var itemsAtEnd: [String] {
        guard !hasWord(in: MemberWords.all), let first = tokens.firstIndex(of: .bullet),
            !listsOtherValues(before: first)
        else { return [] }
        let items = tokens[first...].split(separator: .bullet)
        let values = items.compactMap { $0.first?.code }
        // A query such as `/?page=2` shows how the parameter is sent.
        guard values.count > 1, values.count == items.count,
            !values.contains(where: { $0.contains { $0.isWhitespace || "/?=&{}".contains($0) } })
        else { return [] }
        // Text behind the list begins a paragraph of its own.
        let isLast = items.allSatisfy { item in
            let lines = item.split(separator: .lineBreak, omittingEmptySubsequences: false)
            return lines.dropFirst().drop { !$0.isEmpty }.allSatisfy(\.isEmpty)
        }
        return isLast ? values.uniqued() : []
    }

    /// Words for the members of an object, whose names a list may have.
    private enum MemberWords {
        static let all: Set<String> = .words("attribute attributes field fields key keys properties")
    }

    /// A Boolean value that indicates whether each element consists of two things: "The team and role of each member".
    var describesPairs: Bool {
        guard let first = sentences.first?.tokens.drop(while: \.isSpace).prefix(4), first.count == 4 else {
            return false
        }
        let words = first.map(\.lowercasedWord)
        return words[0] == "the" && words[1] != nil && words[2] == "and" && words[3] != nil
    }

    /// Phrases before a list of values, whether or not the values are quoted.
    private static let certainPhrases: [Phrase] = [
        "one of", "either", "valid values", "allowed values", "possible values", "supported values", "accepted values",
        "permitted values", "valid options", "allowed options", "possible options", "values are", "options are",
        "choices are", "options include", "values include", "choices include",
    ]
    /// Phrases before a list of values if the values are quoted.
    private static let likelyPhrases: [Phrase] = [
        "can be", "may be", "must be", "should be", "could be", "any of", "supports", "accepts", "values", "options",
        "choices",
    ]
    private static let adjectives: Set<String> = .words("valid allowed available supported possible accepted")
    /// The fields that a search can use are not the values of its parameter.
    private static let searches: Set<String> = .words("search query filter filtering searching")
    /// Words for a part of the value: "a number followed by one of".
    private static let partWords: Set<String> = .words("followed prefixed prefix suffix prefaced suffixed ending")

    /// The positions after phrases that precede a list.
    private var listStarts: [(index: Int, allowsWords: Bool)] {
        let starts = [(Self.certainPhrases, true), (Self.likelyPhrases, false)].flatMap { phrases, allowsWords in
            phrases.flatMap { ends(of: $0).map { (index: $0, allowsWords: allowsWords) } }
        }
        return starts.sorted { $0.index < $1.index }
    }

    private func ends(of phrase: Phrase) -> [Int] {
        var ends: [Int] = []
        while let range = range(of: phrase, from: ends.last ?? 0) { ends.append(range.upperBound) }
        return ends
    }

    /// Returns whether the tokens before an index are about the parameter as a whole.
    private func isAbout(_ name: String, before end: Int) -> Bool {
        !listsOtherValues(before: end)
            && tokens[..<end].allSatisfy { token in
                token.code.map { $0 == name } ?? !token.isWord(in: Self.partWords)
            }
    }

    /// Returns the choices in parentheses, for example "the statistic to query (`received`, `rejected`)".
    private func choicesInParentheses(of name: String) -> [String] {
        guard let open = tokens.firstIndex(of: .mark("(")), isAbout(name, before: open),
            let close = tokens[open...].firstIndex(of: .mark(")"))
        else { return [] }
        let inside = Array(tokens[(open + 1)..<close])
        let choices = ChoiceList(inside, from: 0, allowsWords: false).values
        return inside.count <= choices.count * 3 ? choices : []
    }

    /// Returns the choices in a list after an adjective, for example "The property to sort by. Available fields are:"
    /// and a list.
    private func choicesAfterAdjective(of name: String) -> [String] {
        for index in tokens.indices where isWord(at: index, in: Self.adjectives) {
            let next = tokens[(index + 1)...].prefix(4)
            guard let verb = next.firstIndex(where: { $0.isWord(in: ["are", "include"]) }), verb > index + 1,
                isAbout(name, before: index)
            else { continue }
            let choices = ChoiceList(tokens, from: verb + 1, allowsWords: false).values
            if !choices.isEmpty { return choices }
        }
        return []
    }
}

/// A list of two or more values.
private struct ChoiceList {
    /// The values without repetitions; empty if there are fewer than two.
    private(set) var values: [String] = []
    /// A Boolean value that indicates whether a verb follows the list, which is the subject of the sentence then.
    let isSubject: Bool

    private static let longestValue = 60
    /// Words between the phrase and the list.
    private static let fillers: Set<String> = .words(
        "one of either the following values value any are is include includes set to these options be strings"
    )

    /// - Parameter allowsWords: Whether the values may be words without quotes.
    init(_ tokens: [ProseToken], from start: Int, allowsWords: Bool) {
        let list = tokens[start...].drop { $0 == .lineBreak || $0 == .mark(":") || $0.isWord(in: Self.fillers) }
        values = Self.quotedValues(list).uniqued()
        if values.count < 2, allowsWords { values = Self.plainValues(list).uniqued() }
        if values.count < 2 { values = [] }
        let known = Set(values)
        let lastValue = list.lastIndex { token in token.code.map(known.contains) ?? false }
        let next = lastValue.flatMap { list.index(after: $0) < list.endIndex ? list[list.index(after: $0)] : nil }
        isSubject = next?.isWord(in: ["is", "are", "must", "should", "has", "needs"]) ?? false
    }

    /// Reads quoted values with commas, or a quoted value at the start of each item of a list.
    private static func quotedValues(_ list: ArraySlice<ProseToken>) -> [String] {
        var values: [String] = []
        var rest = list
        var isAtItem = false
        while let token = rest.popFirst() {
            switch token {
            case .code(let code):
                if code.count <= longestValue, !code.contains(where: \.isWhitespace) { values.append(code) }
                // The rest of an item explains its value.
                if isAtItem { rest = rest.drop { $0 != .lineBreak } }
                isAtItem = false
            case .bullet: isAtItem = true
            case .lineBreak, .mark(","), .mark("|"), .mark("/"), .mark(";"): break
            case .mark("("):
                guard let close = rest.firstIndex(of: .mark(")")) else { return values }
                rest = rest[(close + 1)...]
            case _ where token.isConjunction: break
            // The text of an item continues on this line, and another item follows.
            // A line with a colon at its end precedes another list.
            case .word where rest.prefix(while: { $0 != .lineBreak }).last == .mark(":"): return values
            case .word
            where !values.isEmpty && list[..<rest.startIndex].dropLast().last == .lineBreak && rest.contains(.bullet):
                rest = rest.drop { $0 != .lineBreak }
            default: return values
            }
        }
        return values
    }

    /// Reads single words with commas. There are none if the rest of the sentence has anything else.
    private static func plainValues(_ list: ArraySlice<ProseToken>) -> [String] {
        var values: [String] = []
        var expectsValue = true
        for token in list {
            switch token {
            case _ where token.isConjunction: expectsValue = true
            case .word(let value), .code(let value):
                guard expectsValue, value.count <= longestValue else { return [] }
                values.append(value)
                expectsValue = false
            case .mark(","), .mark("|"), .mark("/"): expectsValue = true
            case .mark("."), .mark(")"): return values
            case .lineBreak: continue
            default: return []
            }
        }
        return values
    }
}
