/// Whether a description says that its parameter has to be given.
enum PresenceProse {
    private static let required: [Phrase] = [
        "required", "mandatory", "must be provided", "must be specified", "must be given", "must be set",
        "must be present", "must be supplied", "must be included",
    ]
    private static let conditions: Set<String> = [
        "if", "when", "unless", "for", "only", "in", "by", "to", "with",
    ]
    private static let negations: Set<String> = ["not", "isn't", "longer", "never", "if", "no", "the", "all", "any"]

    /// Wherever they stand.
    private static let absences: [Phrase] = [
        "if not provided", "if not specified", "if not given", "if not set", "if not present", "if not supplied",
        "if omitted", "if unset", "if absent", "if left out", "if left blank", "if left empty", "when omitted",
        "when not provided", "when not specified", "omit to", "omit this parameter", "omit this", "leave empty",
        "leave blank", "defaults to", "default is", "default value is", "by default", "not required", "if provided",
        "if specified", "if it's not provided", "if this is not provided", "isn't required",
    ]
    /// `They can optionally include …` says it of something else.
    private static let verbs: Set<String> = ["include", "contain", "have", "specify"]

    /// Nil where it does not say. What says that it may be left out counts more: it is required, unless…
    static func isRequired(_ prose: Prose) -> Bool? {
        if prose.has("optional") || absences.contains(where: prose.has) { return false }
        if let range = prose.range(of: "optionally"), prose.word(at: range.upperBound).map(verbs.contains) != true {
            return false
        }
        for phrase in required {
            guard let range = prose.range(of: phrase) else { continue }
            let previous = prose.word(at: range.lowerBound - 1)
            let next = prose.word(at: range.upperBound)
            if previous.map(negations.contains) == true || next.map(conditions.contains) == true { continue }
            // `the required permissions` speak of something else.
            guard next == nil || phrase.words.count > 1 else { continue }
            return true
        }
        return nil
    }
}
