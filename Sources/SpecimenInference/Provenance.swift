import SpecimenDocs

/// The reason for a type that the samples of its own JSON path do not show.
public enum Provenance: Sendable, Hashable {
    case bodyParameter(String)
    /// The same key has this type in these models.
    case sameKey(String, models: [String])
    /// The same key has different types in these models, so that its type stays unknown.
    case differentTypes(String, models: [String])
    /// The values of the same key have fractions in these models.
    case fraction(String, models: [String])
    case fractionalSiblings
    /// A fact that was read from the description of a parameter.
    case prose(DescribedFact)
    case configuration
}

extension Provenance {
    /// The reason as a sentence.
    public var sentence: String {
        switch self {
        case .bodyParameter(let name):
            "Always null or empty in the examples; typed like the body parameter `\(name)`."
        case .sameKey(let key, let models):
            "Always null or empty in the examples; typed like \(Self.properties(key, of: models))."
        case .differentTypes(let key, let models):
            "Always null or empty in the examples; \(Self.properties(key, of: models)) have different types."
        case .fraction(let key, let models):
            "Always a whole number in the examples; \(Self.properties(key, of: models)) can have fractions."
        case .fractionalSiblings: "Always a whole number in the examples; most sibling properties have fractions."
        case .prose(let fact): fact.sentence
        case .configuration: "Set by the configuration."
        }
    }

    private static func properties(_ key: String, of models: [String]) -> String {
        listed(models.map { "`\($0).\(key)`" })
    }
}

extension DescribedFact {
    fileprivate var sentence: String {
        switch self {
        case .required: "Required according to the description."
        case .optional: "Optional according to the description."
        case .choices: "Choices from the description."
        case .repeatable: "Repeatable according to the description."
        case .flag: "Sent as 1 or 0 according to the description."
        case .epochSeconds: "Sent as seconds since 1970 according to the description."
        case .date: "A date according to the description."
        case .file: "A file according to the description."
        case .members: "Listed in the description of the parameter."
        case .defaultValue: "Default from the description."
        }
    }
}
