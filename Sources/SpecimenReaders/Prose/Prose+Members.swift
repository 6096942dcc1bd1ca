import SpecimenDocs

extension Prose {
    /// The members that the description lists: "Commits must include parameters `id` (the hash), and can optionally
    /// include `message` and `author`."
    var members: [DescribedMember] {
        guard hasWord(in: MemberList.verbs) else { return [] }
        var members: [DescribedMember] = []
        for sentence in sentences {
            var index = 0
            // The last "must" or "can" decides about the next list.
            var isRequired: Bool?
            while index < sentence.tokens.count {
                let token = sentence.tokens[index]
                index += 1
                if token.isWord(in: MemberList.permissions) {
                    isRequired = false
                } else if token.isWord(in: MemberList.obligations), isRequired == nil || token.lowercasedWord == "must"
                {
                    isRequired = true
                } else if token.isWord(in: MemberList.verbs), let required = isRequired {
                    let list = MemberList(sentence.tokens, from: index)
                    for name in list.names where !members.contains(where: { $0.name == name }) {
                        members.append(DescribedMember(name: name, isRequired: required))
                    }
                    index = list.end
                    isRequired = nil
                }
            }
        }
        return members.count > 1 ? members : []
    }
}

/// Names with commas, in backticks or without, each possibly with a remark in parentheses.
private struct MemberList {
    static let verbs: Set<String> = .words(
        "include includes contain contains have has specify provide support supports"
    )
    static let obligations: Set<String> = .words("must should shall required need")
    static let permissions: Set<String> = .words("can may optional optionally could")
    /// Words between the verb and the first name.
    private static let fillers: Set<String> = .words(
        """
        parameter parameters field fields key keys property properties attribute attributes member members values at
        least the a an following both and to also of
        """
    )
    private static let longestName = 60

    private(set) var names: [String] = []
    /// The index of the token after the list.
    private(set) var end: Int

    init(_ tokens: [ProseToken], from start: Int) {
        end = start
        var expectsName = true
        while end < tokens.count {
            let next = end + 1 < tokens.count ? tokens[end + 1] : nil
            switch tokens[end] {
            case .mark("("):
                end = tokens[end...].firstIndex(of: .mark(")")) ?? tokens.count - 1
                expectsName = false
            case .mark(","), .mark(":"), .lineBreak: expectsName = true
            case let token where expectsName && names.isEmpty && token.isWord(in: Self.fillers): break
            case let token where token.isConjunction:
                // "…, and can optionally include …" continues with another verb.
                if let next, next.isWord(in: Self.permissions.union(Self.obligations)) { return }
                expectsName = true
            case .code(let name) where expectsName && Self.isName(name),
                .word(let name) where expectsName && Self.isName(name) && Self.isPlainName(name, before: next):
                names.append(name)
                expectsName = false
            default: return
            }
            end += 1
        }
    }

    private static func isName(_ text: String) -> Bool {
        text.count <= longestName && text.first?.isNumber == false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.$@".contains($0)) }
    }

    /// Returns whether a word without backticks is a name, because no other word of a sentence can precede the next
    /// token.
    private static func isPlainName(_ word: String, before next: ProseToken?) -> Bool {
        guard word.first?.isLowercase == true else { return false }
        switch next {
        case nil, .mark(","), .mark("("), .mark("."), .lineBreak: return true
        default: return next?.isConjunction == true
        }
    }
}
