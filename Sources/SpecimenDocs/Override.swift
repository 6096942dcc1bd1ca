/// What the configuration says of one property, over what was inferred.
public struct Override: Sendable, Hashable {
    /// The Swift name.
    public var name: String?
    /// The type. An `object` has members, a `map` has keys that are data.
    public var type: ParameterType?
    /// Whether it is always there and never null.
    public var isRequired: Bool?
    /// The known values of an open enumeration.
    public var choices: [String]
    /// It is left out of the model.
    public var isSkipped: Bool

    public init(
        name: String? = nil,
        type: ParameterType? = nil,
        isRequired: Bool? = nil,
        choices: [String] = [],
        isSkipped: Bool = false
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.choices = choices
        self.isSkipped = isSkipped
    }

    /// Each thing as the other says it, else as this one does.
    public func overridden(by other: Override) -> Override {
        Override(
            name: other.name ?? name,
            type: other.type ?? type,
            isRequired: other.isRequired ?? isRequired,
            choices: other.choices.isEmpty ? choices : other.choices,
            isSkipped: other.isSkipped || isSkipped
        )
    }
}

/// What the configuration says of a model, which it calls by the name that is inferred.
public struct ModelOverride: Sendable, Hashable {
    public var model: String
    /// The name that it is to have instead.
    public var name: String?
    /// When objects of the model's name are one.
    public var merge: MergeMode?
    /// Other models that are to be one with it.
    public var includes: [Named]
    public var properties: [PropertyOverride]
    public var location: SourceLocation

    /// A name and where it stands.
    public struct Named: Sendable, Hashable {
        public var name: String
        public var location: SourceLocation
    }
}

/// What the configuration says of a property of a model.
public struct PropertyOverride: Sendable, Hashable {
    /// The key on the wire.
    public var key: String
    public var override: Override
    public var location: SourceLocation
}

/// What the configuration says of an operation, which it calls by the name that is inferred.
public struct OperationOverride: Sendable, Hashable {
    public var operation: String
    /// Whether its list comes in pages, which `Link` headers lead through.
    public var isPaged: Bool?
    public var location: SourceLocation
}

/// The query parameters of lists that come in pages; nil where the usual name is right.
public struct PagingNames: Sendable, Hashable {
    /// The parameter that says where a page begins.
    public var cursor: String?
    /// The parameter that says how many elements a page has.
    public var pageSize: String?

    public init(cursor: String? = nil, pageSize: String? = nil) {
        self.cursor = cursor
        self.pageSize = pageSize
    }
}

/// What the configuration says of all places in the examples that fit a pattern.
public struct PlaceOverride: Sendable, Hashable {
    /// A place as `inspect` shows it, for example `GET /releases/ response $[].stats`; `*` stands for any text.
    public var pattern: String
    public var override: Override
    public var location: SourceLocation
}
