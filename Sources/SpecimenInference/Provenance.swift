/// Why something is what it is where the samples of its own place do not say.
public enum Provenance: Sendable, Hashable {
    /// Null in every sample; the body parameter of that name sets it.
    case bodyParameter(String)
    /// Nothing but null or empty values here; the same key has one type in these models.
    case sameKey(String, models: [String])
    /// Whole in every sample; under the same key, these models have fractions.
    case fraction(String, models: [String])
    /// Whole in every sample; most of its siblings have fractions.
    case fractionalSiblings
    /// Said by the description of a parameter; what was read from it.
    case prose(Fact)
    /// Said by `specimen.json`.
    case configuration

    /// What prose can say of a parameter.
    public enum Fact: Sendable, Hashable {
        case required, optional, choices, repeatable, flag, epochSeconds, date, file, members, defaultValue
    }
}

extension Provenance {
    /// One sentence for people.
    public var sentence: String {
        switch self {
        case .bodyParameter(let name):
            "Without a telling sample; typed after the body parameter `\(name)`."
        case .sameKey(let key, let models):
            "Without a telling sample here; typed after `\(key)` of \(models.map { "`\($0)`" }.joined(separator: ", "))."
        case .fraction(let key, let models):
            "Whole in every sample here; `\(key)` of \(models.map { "`\($0)`" }.joined(separator: ", ")) has fractions."
        case .fractionalSiblings:
            "Whole in every sample; what stands beside it has fractions."
        case .prose(let fact):
            fact.sentence
        case .configuration:
            "Set by the configuration."
        }
    }
}

extension Provenance.Fact {
    fileprivate var sentence: String {
        switch self {
        case .required: "Required according to its description."
        case .optional: "Optional according to its description."
        case .choices: "Choices taken from its description."
        case .repeatable: "May be repeated according to its description."
        case .flag: "A flag that is sent as 1 or 0, according to its description."
        case .epochSeconds: "Sent as seconds since 1970, according to its description."
        case .date: "A date according to its description."
        case .file: "A file according to its description."
        case .members: "Members taken from its description."
        case .defaultValue: "Default taken from its description."
        }
    }
}
