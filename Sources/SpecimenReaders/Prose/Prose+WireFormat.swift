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

    /// The form of a flag if the description names its two values, or says that the name is enough.
    var flagFormat: ParameterDescription.WireFormat? {
        if describesNumericFlag || names("0", and: "1") { return .numericFlag }
        if names("yes", and: "no") { return .wordFlag }
        return has(anyOf: Self.presencePhrases) ? .presenceFlag : nil
    }

    /// Returns whether the description has two values with "or" or a slash between them.
    private func names(_ first: String, and second: String) -> Bool {
        if hasWord(in: ["\(first)/\(second)", "\(second)/\(first)"]) { return true }
        let values = tokens.map { ($0.code ?? $0.lowercasedWord)?.lowercased() }
        return tokens.indices.dropLast(2).contains { index in
            Set([values[index], values[index + 2]]) == [first, second]
                && (values[index + 1] == "or" || tokens[index + 1] == .mark("/") || tokens[index + 1] == .mark("|"))
        }
    }

    private static let presencePhrases: [Phrase] = [
        "no value", "without a value", "without value", "does not need a value", "needs no value", "its presence",
        "presence of this parameter", "presence of the parameter", "if present", "when present", "if it is present",
    ]

    /// The way in which the description says that a list is sent.
    ///
    /// - Parameter name: The name of the parameter.
    func listStyle(of name: String) -> ParameterStyle? {
        if tokens.contains(where: { $0.code?.hasPrefix("\(name)[]") == true }) { return .emptyBrackets }
        if describesRepetition { return .repeated }
        let separators: [(ParameterStyle, [String])] = [
            (.comma, ["comma", "commas"]), (.pipe, ["pipe", "pipes", "bar", "bars"]), (.space, ["space", "spaces"]),
        ]
        return separators.first { separates(by: $0.1) }?.0
    }

    /// The separator of a list that no style has: `semicolon`.
    var unsupportedSeparator: String? {
        ["semicolon", "colon", "newline", "tab", "slash", "hyphen", "dash", "underscore", "ampersand"].first {
            separates(by: [$0, $0 + ($0.hasSuffix("sh") ? "es" : "s")])
        }
    }

    /// Returns whether the description says that a separator, given by its names, is between the elements of a list.
    private func separates(by names: [String]) -> Bool {
        tokens.indices.contains { index in
            guard let word = word(at: index) else { return false }
            if names.contains(where: { word == "\($0)-separated" || word == "\($0)-delimited" }) { return true }
            guard names.contains(word) else { return false }
            let before = (max(0, index - 4)..<index).filter { isWord(at: $0, in: ["separated", "delimited"]) }
            return !before.isEmpty || isWord(at: index + 1, in: ["separated", "delimited"])
        }
    }

    /// A Boolean value that indicates whether the parameter is a number of milliseconds since 1970.
    var describesEpochMilliseconds: Bool {
        guard !isAboutISO8601, hasWord(in: ["milliseconds", "millisecond", "millis", "ms"]) else { return false }
        return has(anyOf: Self.epochPhrases) || hasWord(in: ["timestamp"])
            || tokens.contains { $0.lowercasedWord?.hasPrefix("1970") == true }
    }

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
