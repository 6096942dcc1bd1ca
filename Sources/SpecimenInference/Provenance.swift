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
    /// The name is that of a measure or an amount.
    case measure
    /// The object is the value of this property, whose name is that of a measure or an amount.
    case measureOwner(String)
    /// A number of the same quantity in the same object has fractions.
    case fractionalSibling(String)
    /// The description of this parameter says that the number is whole, although its name is that of a measure.
    case wholeParameter(String)
    /// A fact that was read from the description of a parameter.
    case prose(DescribedFact)
    case configuration
    /// The example requests send the parameter in another form than the description says.
    case example
    /// No example has a value, and this placeholder is in its place.
    case placeholder(String)
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
            "\(Self.alwaysWhole) \(Self.properties(key, of: models)) can have fractions."
        case .measure: "\(Self.alwaysWhole) the name is that of a measure or an amount."
        case .measureOwner(let owner): "\(Self.alwaysWhole) `\(owner)` is a measure or an amount."
        case .fractionalSibling(let key): "\(Self.alwaysWhole) `\(key)` beside it can have fractions."
        case .wholeParameter(let name): "Whole like the parameter `\(name)`."
        case .prose(let fact): fact.sentence
        case .configuration: "Set by the configuration."
        case .example: "Sent like in the example requests."
        case .placeholder(let text): "No example has a value; the placeholder `\(text)` is in its place."
        }
    }

    private static let alwaysWhole = "Always a whole number in the examples;"

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
