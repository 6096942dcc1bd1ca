/// The part of the configuration about one property, which replaces the inferred facts.
public struct Override: Sendable, Equatable {
    /// The name in generated code.
    public var name: String?
    /// The type. An `object` has fixed keys, a `dictionary` has keys that are data.
    public var type: ParameterType?
    /// A Boolean value that indicates whether the property is always present and never null.
    public var isRequired: Bool?
    /// The known values of an open enumeration.
    public var choices: [String] = []
    /// A Boolean value that indicates whether the model leaves the property out.
    public var isSkipped = false

    public init() {}

    /// Returns this override with the values that the other override sets.
    public func overridden(by other: Override) -> Override {
        var result = self
        result.name = other.name ?? name
        result.type = other.type ?? type
        result.isRequired = other.isRequired ?? isRequired
        result.choices = other.choices.isEmpty ? choices : other.choices
        result.isSkipped = other.isSkipped || isSkipped
        return result
    }
}

/// The part of the configuration about a model.
public struct ModelOverride: Sendable, Equatable {
    /// The inferred name of the model.
    public var model: String
    /// The name that replaces the inferred one.
    public var name: String?
    public var nameLocation: SourceLocation?
    /// The condition for merging objects with the model's name.
    public var merge: MergeMode?
    /// Other models that are merged into this one.
    public var includes: [NameReference] = []
    public var properties: [PropertyOverride] = []
    public var location: SourceLocation

    public init(model: String, location: SourceLocation) {
        self.model = model
        self.location = location
    }
}

/// The name of a model or a parameter in the configuration.
public struct NameReference: Sendable, Equatable {
    public var name: String
    public var location: SourceLocation

    public init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

/// The part of the configuration about a property of a model, or about all values whose JSON paths match a pattern.
public struct PropertyOverride: Sendable, Equatable {
    /// The key of the property in JSON; among the JSON paths, a message and a JSON path as `inspect` shows them, for
    /// example `GET /releases/ response $[].stats`, in which `*` matches any text.
    public var key: String
    public var override = Override()
    public var location: SourceLocation

    public init(key: String, location: SourceLocation) {
        self.key = key
        self.location = location
    }
}

/// The part of the configuration about an operation.
public struct OperationOverride: Sendable, Equatable {
    /// The inferred name of the operation.
    public var operation: String
    /// A Boolean value that indicates whether the operation's list comes in pages that `Link` headers connect.
    public var isPaged: Bool?
    /// The overrides for the parameters of the operation, which go before those of all operations.
    public var parameters: [ParameterOverride] = []
    public var location: SourceLocation

    public init(operation: String, location: SourceLocation) {
        self.operation = operation
        self.location = location
    }
}

/// The part of the configuration about a parameter, which replaces what the documentation says.
public struct ParameterOverride: Sendable, Equatable {
    /// The name on the wire.
    public var name: String
    public var type: ParameterType?
    public var style: ParameterStyle?
    public var wireFormat: ParameterDescription.WireFormat?
    public var isRequired: Bool?
    public var choices: [String] = []
    public var location: SourceLocation

    public init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

/// The names of the paging parameters; nil for the default name.
public struct PagingNames: Sendable, Equatable {
    /// The parameter that says where a page begins.
    public var cursor: String?
    /// The parameter that says how many elements a page has.
    public var pageSize: String?

    /// The default names, which the runtime also uses.
    public static let usual = (cursor: "cursor", pageSize: "per_page")

    public init() {}
}
