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
    /// Whether only a placeholder of the path says that there is such a parameter. Such a one has no say in a merge.
    var isUndescribed = false

    public init(
        name: String,
        type: ParameterType,
        description: String? = nil,
        isRequired: Bool? = nil,
        choices: [String] = [],
        defaultText: String? = nil,
        location: SourceLocation
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.isRequired = isRequired
        self.choices = choices
        self.defaultText = defaultText
        self.location = location
    }
}
