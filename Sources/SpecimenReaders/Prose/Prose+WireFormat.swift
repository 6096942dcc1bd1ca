import SpecimenDocs

extension Prose {
    /// A Boolean value that indicates whether the parameter may be repeated and so is an array.
    var describesRepetition: Bool {
        has(anyOf: Self.repetitionPhrases)
    }

    private static let repetitionPhrases: [Phrase] = [
        "multiple times", "several times", "more than once", "be repeated", "repeat this parameter",
        "repeat the parameter", "repeatable",
    ]

    /// A Boolean value that indicates whether the parameter is the part of a multipart form that holds a file.
    var describesFile: Bool {
        has("file") && tokens.contains { $0.lowercasedWord?.hasPrefix("multipart") == true }
    }

    /// A Boolean value that indicates whether the parameter is a flag that is sent as a digit: "Set to 1 to enable",
    /// "Specify `0` to leave it out".
    var describesNumericFlag: Bool {
        guard hasWord(in: Self.flagVerbs) else { return false }
        return tokens.indices.contains { index in
            guard tokens[index].isWord(in: Self.flagVerbs) else { return false }
            let rest = tokens[(index + 1)...].drop { $0.isWord(in: Self.flagObjects) }.prefix(2)
            guard rest.count == 2, let digit = rest.first, let next = rest.last else { return false }
            return ["0", "1"].contains(digit.code ?? digit.lowercasedWord) && next.isWord(in: Self.flagPurposes)
        }
    }

    private static let flagVerbs: Set<String> = .words("set specify pass use send give provide")
    private static let flagObjects: Set<String> = .words("to this it the value parameter as a flag")
    private static let flagPurposes: Set<String> = .words("to for if in")

    /// A Boolean value that indicates whether the parameter is a number of seconds since 1970, and of no other unit.
    var describesEpochSeconds: Bool {
        !isAboutISO8601 && !hasWord(in: ["milliseconds", "millisecond", "ms", "microseconds", "nanoseconds"])
            && has(anyOf: Self.epochPhrases)
    }

    private static let epochPhrases: [Phrase] = [
        "epoch", "unix timestamp", "unix time", "posix timestamp", "posix time",
    ]

    /// The type of a text that is always a date; nil for any other text.
    var dateType: ParameterType? {
        guard !hasWord(in: ["epoch", "unix", "either", "relative"]) else { return nil }
        if tokens.contains(where: { ($0.code ?? $0.lowercasedWord)?.uppercased() == "YYYY-MM-DD" }) { return .date }
        return isAboutISO8601 && !has("duration") ? .dateTime : nil
    }

    private var isAboutISO8601: Bool { has(anyOf: Self.dateStandards) }

    private static let dateStandards: [Phrase] = [
        "iso 8601", "rfc 3339", "iso8601", "iso-8601", "rfc3339", "rfc-3339",
    ]
}
