/// A member of what a parameter holds, as its description tells.
struct DescribedMember: Hashable {
    var name: String
    var isRequired: Bool
}

/// The members that a description lists: "Commits must include parameters `id` (the hash), and can optionally include
/// `message` and `author`."
enum MemberProse {
    private static let verbs: Set<String> = [
        "include", "includes", "contain", "contains", "have", "has", "specify", "provide", "support", "supports",
    ]
    private static let duties: Set<String> = ["must", "should", "shall", "required", "need"]
    private static let licences: Set<String> = ["can", "may", "optional", "optionally", "could"]
    private static let nouns: Set<String> = [
        "parameter", "parameters", "field", "fields", "key", "keys", "property", "properties", "attribute",
        "attributes",
        "member", "members", "values", "at", "least", "the", "a", "an", "following", "both", "and", "to", "also", "of",
    ]
    private static let fewest = 2

    static func members(_ prose: Prose) -> [DescribedMember] {
        guard prose.has(anyOf: verbs) else { return [] }
        var members: [DescribedMember] = []
        for sentence in prose.sentences.map(\.tokens) {
            var index = 0
            // Whether what comes next must or may be there, as last said.
            var isRequired: Bool?
            while index < sentence.count {
                let word = sentence[index].lowercased
                if word.map(licences.contains) == true {
                    isRequired = false
                } else if word.map(duties.contains) == true, isRequired == nil || word == "must" {
                    isRequired = true
                } else if word.map(verbs.contains) == true, let required = isRequired {
                    let (names, end) = names(sentence, from: index + 1)
                    for name in names where !members.contains(where: { $0.name == name }) {
                        members.append(DescribedMember(name: name, isRequired: required))
                    }
                    index = max(end, index + 1)
                    isRequired = nil
                    continue
                }
                index += 1
            }
        }
        return members.count >= fewest ? members : []
    }

    /// Names with commas, each perhaps with a remark in parentheses; in back-ticks or without.
    private static func names(_ sentence: [ProseToken], from start: Int) -> (names: [String], end: Int) {
        var names: [String] = []
        var index = start
        var expectsName = true
        while index < sentence.count {
            switch sentence[index] {
            case .mark("("):
                guard let close = sentence[index...].firstIndex(of: .mark(")")) else { return (names, sentence.count) }
                index = close
                expectsName = false
            case .mark(","), .mark(":"), .lineBreak: expectsName = true
            case .word(let word) where expectsName && names.isEmpty && nouns.contains(word.lowercased()): break
            case .word(let word) where ["and", "or"].contains(word.lowercased()):
                // "…, and can optionally include …" goes on with another verb.
                let next = index + 1 < sentence.count ? sentence[index + 1].lowercased : nil
                if next.map({ licences.contains($0) || duties.contains($0) }) == true { return (names, index) }
                expectsName = true
            case .code(let code):
                guard expectsName, isName(code) else { return (names, index) }
                names.append(code)
                expectsName = false
            case .word(let word):
                guard expectsName, isPlainName(word, in: sentence, at: index) else { return (names, index) }
                names.append(word)
                expectsName = false
            default: return (names, index)
            }
            index += 1
        }
        return (names, index)
    }

    private static let longestName = 60

    private static func isName(_ text: String) -> Bool {
        text.count <= longestName && text.first?.isNumber == false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.$@".contains($0)) }
    }

    /// A word without back-ticks is a name where another word could not stand: before a comma, a remark, an "and" or the
    /// end.
    private static func isPlainName(_ word: String, in sentence: [ProseToken], at index: Int) -> Bool {
        guard isName(word), word.first?.isLowercase == true else { return false }
        guard index + 1 < sentence.count else { return true }
        switch sentence[index + 1] {
        case .mark(","), .mark("("), .mark("."), .lineBreak: return true
        case .word(let next): return ["and", "or"].contains(next.lowercased())
        default: return false
        }
    }
}
