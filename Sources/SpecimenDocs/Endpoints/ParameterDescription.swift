/// What the docs say of one parameter of a path, a query or a body.
public struct ParameterDescription: Sendable, Hashable {
    public var name: String
    public var type: ParameterType
    public var description: String?
    /// Nil where the docs do not say.
    public var isRequired: Bool?
    /// The values the docs list, as text; empty where they list none.
    public var choices: [String]
    /// The default the docs state, as text: `false`, `100`, `date`.
    public var defaultText: String?
    /// Where the description of the parameter begins; that of the path for a placeholder that nothing describes.
    public var location: SourceLocation
    /// Whether the docs name the parameter only as a placeholder of the path. Such a parameter does not count in a merge.
    package var isUndescribed: Bool

    public init(
        name: String,
        type: ParameterType,
        description: String? = nil,
        isRequired: Bool? = nil,
        choices: [String] = [],
        defaultText: String? = nil,
        location: SourceLocation
    ) {
        self.init(
            name: name,
            type: type,
            description: description,
            isRequired: isRequired,
            choices: choices,
            defaultText: defaultText,
            location: location,
            isUndescribed: false
        )
    }

    package init(
        name: String,
        type: ParameterType,
        description: String? = nil,
        isRequired: Bool? = nil,
        choices: [String] = [],
        defaultText: String? = nil,
        location: SourceLocation,
        isUndescribed: Bool
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.isRequired = isRequired
        self.choices = choices
        self.defaultText = defaultText
        self.location = location
        self.isUndescribed = isUndescribed
    }
}
