/// The content of `specimen.json` at the root of the docs folder. Properties are nil or empty if the file leaves them
/// out.
public struct Configuration: Sendable, Equatable {
    /// The name of the generated module, an identifier.
    public var module: String?
    public var moduleLocation: SourceLocation?
    /// The name of the generated client type, an identifier.
    public var client: String?
    public var clientLocation: SourceLocation?
    /// The server, an absolute http or https URL without query.
    public var baseURL: String?
    /// The condition for merging objects into one model.
    public var merge: MergeMode?
    /// The evidence that makes a property of a response required.
    public var required: RequiredPolicy?
    /// The overrides for models. All overrides are in the order of the file.
    public var models: [ModelOverride] = []
    /// Read from the key `places`.
    public var jsonPaths: [PropertyOverride] = []
    public var operations: [OperationOverride] = []
    /// The overrides for the parameters of all operations.
    public var parameters: [ParameterOverride] = []
    /// The schemes of authentication; nil if the documentation decides. Empty for an API without authentication.
    public var authentication: [AuthenticationScheme]?
    /// The wire names of the parameters that the client holds, in place of each of its methods.
    public var clientParameters: [NameReference] = []
    /// The names of the query parameters that page through lists.
    public var paging = PagingNames()

    public init() {}

    /// The path of the configuration, relative to the docs folder.
    public static let fileName = "specimen.json"
}

/// The condition for merging objects with the same name at different JSON paths into one model.
public enum MergeMode: String, Sendable, CaseIterable {
    /// Each JSON path has a model of its own.
    case never
    /// Merges objects with the same keys.
    case identical
    /// Merges objects that share most of their keys.
    case similar
}

/// The evidence that makes a property of a response required. Settings of single properties and descriptions go before
/// it.
public enum RequiredPolicy: String, Sendable, CaseIterable {
    /// No evidence: all properties are optional, except the content of an envelope and the discriminator of a union.
    case nothing = "none"
    /// The measured rules of inference.
    case inferred
    /// The measured rules, all positions of a tuple, and flags and numbers that no sample lacks.
    case strict
}
