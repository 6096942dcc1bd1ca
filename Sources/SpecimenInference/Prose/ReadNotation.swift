import SpecimenDocs

/// How a description says that its value is written.
enum NotationProse {
    /// Said to be repeated: an array, whatever the type says.
    static func isRepeatable(_ tokens: [ProseToken]) -> Bool {
        [
            "multiple times", "several times", "more than once", "be repeated", "repeat this parameter",
            "repeat the parameter", "repeatable",
        ].contains(where: tokens.has)
    }

    /// A part of a multipart form that holds a file, whatever the type says.
    static func isFile(_ tokens: [ProseToken]) -> Bool {
        let words = Set(tokens.compactMap(\.lowercased))
        return words.contains("file") && words.contains { $0 == "multipart" || $0.hasPrefix("multipart") }
    }

    /// "Set to 1 to enable", "Specify `0` to leave it out": a flag in digits.
    static func isNumericFlag(_ tokens: [ProseToken]) -> Bool {
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
    static func isEpochSeconds(_ tokens: [ProseToken]) -> Bool {
        let words = Set(tokens.compactMap(\.lowercased))
        guard !isISO(tokens), words.isDisjoint(with: ["milliseconds", "millisecond", "ms", "microseconds", "nanoseconds"])
        else { return false }
        return words.contains("epoch") || tokens.has("unix timestamp") || tokens.has("unix time")
            || tokens.has("posix timestamp") || tokens.has("posix time")
    }

    /// A text that is a date, and nothing else.
    static func dateType(_ tokens: [ProseToken]) -> ParameterType? {
        let words = Set(tokens.compactMap(\.lowercased))
        guard words.isDisjoint(with: ["epoch", "unix", "either", "relative"]) else { return nil }
        let codes = tokens.compactMap { $0.code ?? $0.lowercased }.map { $0.uppercased() }
        if codes.contains("YYYY-MM-DD") { return .date }
        return isISO(tokens) && !words.contains("duration") ? .dateTime : nil
    }

    private static func isISO(_ tokens: [ProseToken]) -> Bool {
        tokens.has("iso 8601") || tokens.has("rfc 3339")
            || tokens.contains { ["iso8601", "iso-8601", "rfc3339", "rfc-3339"].contains($0.lowercased) }
    }
}
