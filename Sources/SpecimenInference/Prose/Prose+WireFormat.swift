import SpecimenDocs

/// How a description says that its value is written.
enum NotationProse {
    /// Said to be repeated: an array, whatever the type says.
    static func isRepeatable(_ prose: Prose) -> Bool { repetitions.contains(where: prose.has) }

    private static let repetitions: [Phrase] = [
        "multiple times", "several times", "more than once", "be repeated", "repeat this parameter",
        "repeat the parameter", "repeatable",
    ]

    /// A part of a multipart form that holds a file, whatever the type says.
    static func isFile(_ prose: Prose) -> Bool {
        prose.has("file") && prose.tokens.contains { $0.lowercased?.hasPrefix("multipart") == true }
    }

    /// "Set to 1 to enable", "Specify `0` to leave it out": a flag in digits.
    static func isNumericFlag(_ prose: Prose) -> Bool {
        guard prose.has(anyOf: givingVerbs) else { return false }
        let tokens = prose.tokens
        for (index, token) in tokens.enumerated() where token.lowercased.map(givingVerbs.contains) == true {
            var next = index + 1
            while next < tokens.count, tokens[next].lowercased.map(objects.contains) == true { next += 1 }
            guard next + 1 < tokens.count, ["0", "1"].contains(tokens[next].code ?? tokens[next].lowercased) else {
                continue
            }
            if tokens[next + 1].lowercased.map(purposes.contains) == true { return true }
        }
        return false
    }

    private static let givingVerbs: Set<String> = ["set", "specify", "pass", "use", "send", "give", "provide"]
    private static let objects: Set<String> = ["to", "this", "it", "the", "value", "parameter", "as", "a", "flag"]
    private static let purposes: Set<String> = ["to", "for", "if", "in"]

    /// Seconds since 1970, and nothing else.
    static func isEpochSeconds(_ prose: Prose) -> Bool {
        guard !isISO(prose), !prose.has(anyOf: otherUnits) else { return false }
        return epochs.contains(where: prose.has)
    }

    private static let epochs: [Phrase] = ["epoch", "unix timestamp", "unix time", "posix timestamp", "posix time"]
    private static let otherUnits: Set<String> = ["milliseconds", "millisecond", "ms", "microseconds", "nanoseconds"]

    /// A text that is a date, and nothing else.
    static func dateType(_ prose: Prose) -> ParameterType? {
        guard !prose.has(anyOf: ["epoch", "unix", "either", "relative"]) else { return nil }
        if prose.tokens.contains(where: { ($0.code ?? $0.lowercased)?.uppercased() == "YYYY-MM-DD" }) { return .date }
        return isISO(prose) && !prose.has("duration") ? .dateTime : nil
    }

    private static func isISO(_ prose: Prose) -> Bool {
        prose.has("iso 8601") || prose.has("rfc 3339")
            || prose.has(anyOf: ["iso8601", "iso-8601", "rfc3339", "rfc-3339"])
    }
}
