/// The part of the configuration about one property, which replaces the inferred facts.
public struct Override: Sendable, Hashable {
    /// The name in generated code.
    public var name: String?
    /// The type. An `object` has fixed keys, a `dictionary` has keys that are data.
    public var type: ParameterType?
    /// Whether the property is always present and never null.
    public var isRequired: Bool?
    /// The known values of an open enumeration.
    public var choices: [String]
    /// Whether the model leaves the property out.
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

    /// Returns this override with every statement of the other one in place of its own.
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

/// The part of the configuration about a model, which it calls by its inferred name.
public struct ModelOverride: Sendable, Hashable {
    public var model: String
    /// The name that replaces the inferred one.
    public var name: String?
    public var nameLocation: SourceLocation?
    /// When objects with the model's name are merged.
    public var merge: MergeMode?
    /// Other models that are merged into this one.
    public var includes: [ModelReference]
    public var properties: [PropertyOverride]
    public var location: SourceLocation

    public init(model: String, location: SourceLocation) {
        self.model = model
        self.location = location
        includes = []
        properties = []
    }
}

/// The name of a model in the configuration.
public struct ModelReference: Sendable, Hashable {
    public var name: String
    public var location: SourceLocation

    public init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

/// The part of the configuration about a property of a model.
public struct PropertyOverride: Sendable, Hashable {
    /// The key in JSON.
    public var key: String
    public var override: Override
    public var location: SourceLocation

    public init(key: String, override: Override, location: SourceLocation) {
        self.key = key
        self.override = override
        self.location = location
    }
}

/// The part of the configuration about all values whose JSON paths match a pattern.
public struct JSONPathOverride: Sendable, Hashable {
    /// A message and a JSON path as `inspect` shows them, for example `GET /releases/ response $[].stats`; `*` matches
    /// any text.
    public var pattern: String
    public var override: Override
    public var location: SourceLocation

    public init(pattern: String, override: Override, location: SourceLocation) {
        self.pattern = pattern
        self.override = override
        self.location = location
    }
}

/// The part of the configuration about an operation, which it calls by its inferred name.
public struct OperationOverride: Sendable, Hashable {
    public var operation: String
    /// Whether the operation's list comes in pages that `Link` headers connect.
    public var isPaged: Bool?
    public var location: SourceLocation

    public init(operation: String, isPaged: Bool? = nil, location: SourceLocation) {
        self.operation = operation
        self.isPaged = isPaged
        self.location = location
    }
}

/// The query parameters of lists that come in pages, nil where the usual name is right.
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
