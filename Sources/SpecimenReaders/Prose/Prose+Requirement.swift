import SpecimenDocs

extension Prose {
    /// A Boolean value that indicates whether the description says that the parameter is required; nil if it says
    /// nothing about it.
    ///
    /// A phrase for an optional parameter counts more than one for a required parameter: "Required, unless …".
    var isRequired: Bool? {
        if has("optional") || has(anyOf: Self.optionalPhrases) { return false }
        if let range = range(of: "optionally"), !isWord(at: range.upperBound, in: Self.memberVerbs) {
            return false
        }
        for phrase in Self.requiredPhrases {
            guard let range = range(of: phrase) else { continue }
            let isLimited =
                isWord(at: range.lowerBound - 1, in: Self.negations)
                || isWord(at: range.upperBound, in: Self.conditions)
            // "The required permissions" does not mean that the parameter is required.
            let isAdjective = phrase.words.count == 1 && word(at: range.upperBound) != nil
            if !isLimited, !isAdjective, !isAboutOneOfSeveral(range) { return true }
        }
        return nil
    }

    /// Returns whether a phrase is about one of several parameters: "One of `a` or `b` is required."
    private func isAboutOneOfSeveral(_ phrase: Range<Int>) -> Bool {
        guard isWord(at: phrase.lowerBound - 1, in: ["is", "are"]) || word(at: phrase.lowerBound) == "must" else {
            return false
        }
        let start = tokens[..<phrase.lowerBound].lastIndex(where: \.endsSentence) ?? 0
        let subject = Prose(Array(tokens[start..<phrase.lowerBound]))
        return subject.has(anyOf: ["one of", "either"])
    }

    private static let requiredPhrases: [Phrase] = [
        "required", "mandatory", "must be provided", "must be specified", "must be given", "must be set",
        "must be present", "must be supplied", "must be included",
    ]
    private static let conditions: Set<String> = .words("if when unless for only in by to with")
    private static let negations: Set<String> = .words("not isn't longer never if no the all any")

    private static let optionalPhrases: [Phrase] = [
        "if not provided", "if not specified", "if not given", "if not set", "if not present", "if not supplied",
        "if omitted", "if unset", "if absent", "if left out", "if left blank", "if left empty", "when omitted",
        "when not provided", "when not specified", "omit to", "omit this parameter", "omit this", "leave empty",
        "leave blank", "defaults to", "default is", "default value is", "by default", "not required", "if provided",
        "if specified", "if it's not provided", "if this is not provided", "isn't required",
    ]
    /// "They can optionally include …" is about the members of the parameter.
    private static let memberVerbs: Set<String> = .words("include contain have specify")
}
