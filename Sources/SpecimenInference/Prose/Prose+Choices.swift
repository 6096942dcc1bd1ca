/// The values that a description lists: "Can be `open` or `archived`.", "Valid roles include:" and a list.
enum ChoiceProse {
    /// What a list may follow. Words without quotes count only behind what leaves no doubt that a list of values comes.
    private static let plain: [Phrase] = [
        "one of", "either", "valid values", "allowed values", "possible values", "supported values", "accepted values",
        "permitted values", "valid options", "allowed options", "possible options", "values are", "options are",
    ]
    private static let quoted: [Phrase] = [
        "can be", "may be", "must be", "should be", "could be", "any of", "supports", "accepts", "values", "options",
        "choices",
    ]
    /// `Valid roles include:`, `The available conditions are`
    private static let adjectives: Set<String> = ["valid", "allowed", "available", "supported", "possible", "accepted"]
    private static let verbs: Set<String> = ["are", "include"]

    /// Words between the phrase and the list.
    private static let fillers: Set<String> = [
        "one", "of", "either", "the", "following", "values", "value", "any", "are", "is", "include", "includes", "set",
        "to",
        "these", "options", "be", "strings",
    ]
    /// What stands before the list of something else: "a number followed by one of".
    private static let otherParts: Set<String> = [
        "followed", "prefixed", "prefix", "suffix", "prefaced", "suffixed", "ending",
    ]
    /// Fields that can be searched for are not what is sent.
    private static let searches: Set<String> = ["search", "query", "filter", "filtering", "searching"]

    private static let longestValue = 60
    private static let fewest = 2

    static func choices(_ prose: Prose, of name: String) -> [String] {
        let sentences = prose.sentences
        for sentence in sentences {
            for (start, allowsWords) in starts(in: sentence) where isAbout(name, sentence.tokens[..<start]) {
                let choices = list(sentence.tokens, from: start, allowsWords: allowsWords)
                if choices.count >= fewest { return choices }
            }
            let choices = parenthesis(in: sentence.tokens, of: name)
            if choices.count >= fewest { return choices }
        }
        guard prose.has(anyOf: adjectives), !prose.has(anyOf: searches) else { return [] }
        return sentences.lazy.map { listBelow($0, of: name) }.first { $0.count >= fewest } ?? []
    }

    /// "The property to sort by. Available fields are:" and a list.
    private static func listBelow(_ sentence: Prose, of name: String) -> [String] {
        let tokens = sentence.tokens
        for index in tokens.indices where sentence.word(at: index).map(adjectives.contains) == true {
            let verb = tokens[(index + 1)...].prefix(4).firstIndex { $0.lowercased.map(verbs.contains) == true }
            guard let verb, verb > index + 1, isAbout(name, tokens[..<index]) else { continue }
            let choices = list(tokens, from: verb + 1, allowsWords: false)
            if choices.count >= fewest { return choices }
        }
        return []
    }

    /// Where lists may begin, in the order of the text.
    private static func starts(in sentence: Prose) -> [(index: Int, allowsWords: Bool)] {
        var starts: [(index: Int, allowsWords: Bool)] = []
        for (phrases, allowsWords) in [(plain, true), (quoted, false)] {
            for phrase in phrases {
                var from = 0
                while let range = sentence.range(of: phrase, from: from) {
                    starts.append((range.upperBound, allowsWords))
                    from = range.upperBound
                }
            }
        }
        return starts.sorted { $0.index < $1.index }
    }

    /// Nothing else was named before in the sentence.
    private static func isAbout(_ name: String, _ before: ArraySlice<ProseToken>) -> Bool {
        before.allSatisfy { token in
            if let code = token.code { return code == name }
            return token.lowercased.map(otherParts.contains) != true
        }
    }

    /// "the stat to query (`received`, `rejected`)"
    private static func parenthesis(in sentence: [ProseToken], of name: String) -> [String] {
        guard let open = sentence.firstIndex(of: .mark("(")), isAbout(name, sentence[..<open]),
            let close = sentence[open...].firstIndex(of: .mark(")"))
        else { return [] }
        let inside = Array(sentence[(open + 1)..<close])
        let choices = list(inside, from: 0, allowsWords: false)
        return inside.count <= choices.count * 3 ? choices : []
    }

    private static func list(_ sentence: [ProseToken], from start: Int, allowsWords: Bool) -> [String] {
        var index = start
        while index < sentence.count, isFiller(sentence[index]) { index += 1 }
        let codes = codes(sentence, from: index)
        if codes.count >= fewest || !allowsWords { return codes }
        return words(sentence, from: index)
    }

    private static func isFiller(_ token: ProseToken) -> Bool {
        token == .lineBreak || token == .mark(":") || token.lowercased.map(fillers.contains) == true
    }

    /// Quoted values with commas, or one at the head of each item of a list.
    private static func codes(_ sentence: [ProseToken], from start: Int) -> [String] {
        var values: [String] = []
        var index = start
        var isItem = false
        while index < sentence.count {
            switch sentence[index] {
            case .code(let code):
                if code.count <= longestValue, !code.contains(where: \.isWhitespace) { values.append(code) }
                index += 1
                // What an item says of its value is not read.
                if isItem { index = sentence[index...].firstIndex(of: .lineBreak) ?? sentence.count }
                isItem = false
            case .bullet:
                isItem = true
                index += 1
            case .lineBreak, .mark(","), .mark("|"), .mark("/"), .mark(";"): index += 1
            case .word(let word) where ["or", "and"].contains(word.lowercased()): index += 1
            case .mark("("):
                guard let close = sentence[index...].firstIndex(of: .mark(")")) else { return distinct(values) }
                index = close + 1
            case .word where values.isEmpty == false && isLineOfItem(sentence, at: index): index += 1
            default: return distinct(values)
            }
        }
        return distinct(values)
    }

    /// A further line of an item's text, with another item to come.
    private static func isLineOfItem(_ sentence: [ProseToken], at index: Int) -> Bool {
        index > 0 && sentence[index - 1] == .lineBreak && sentence[index...].contains(.bullet)
    }

    /// Single words with commas, to the end of the sentence.
    private static func words(_ sentence: [ProseToken], from start: Int) -> [String] {
        var values: [String] = []
        var expectsValue = true
        for token in sentence[start...] {
            switch token {
            case .word(let word) where ["or", "and"].contains(word.lowercased()): expectsValue = true
            case .word(let word), .code(let word):
                guard expectsValue, word.count <= longestValue else { return [] }
                values.append(word)
                expectsValue = false
            case .mark(","), .mark("|"), .mark("/"): expectsValue = true
            case .mark("."), .mark(")"): return distinct(values)
            case .lineBreak: continue
            default: return []
            }
        }
        return distinct(values)
    }

    private static func distinct(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }
}
