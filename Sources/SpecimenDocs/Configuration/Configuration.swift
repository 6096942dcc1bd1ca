/// What `specimen.json` at the root of the docs folder says. Everything is nil or empty where it says nothing.
public struct Configuration: Sendable, Hashable {
    /// The name of the generated module: a Swift identifier.
    public var module: String?
    /// Where the file gives the name of the module.
    public var moduleLocation: SourceLocation?
    /// The name of the generated client type: a Swift identifier with a capital letter in front.
    public var client: String?
    /// Where the file says how the client is called.
    public var clientLocation: SourceLocation?
    /// The server the client talks to: an absolute http or https URL without query.
    public var baseURL: String?
    /// Which objects become one model.
    public var merge: MergeMode?
    /// What is said of single models, in the order of the file.
    public var models: [ModelOverride]
    /// What is said about values by their JSON paths, in the order of the file.
    public var jsonPaths: [JSONPathOverride]
    /// What is said of single operations, in the order of the file.
    public var operations: [OperationOverride]
    /// How the query parameters are called that lists are walked with.
    public var paging: PagingNames

    public init(
        module: String? = nil,
        client: String? = nil,
        baseURL: String? = nil,
        merge: MergeMode? = nil,
        models: [ModelOverride] = [],
        jsonPaths: [JSONPathOverride] = [],
        operations: [OperationOverride] = [],
        paging: PagingNames = PagingNames()
    ) {
        self.module = module
        self.client = client
        self.baseURL = baseURL
        self.merge = merge
        self.models = models
        self.jsonPaths = jsonPaths
        self.operations = operations
        self.paging = paging
    }

    /// The path of the server: `/v1` for `https://api.example/v1/`; empty where there is none.
    package var basePath: String {
        guard let baseURL, let path = baseURL.split(separator: "/", maxSplits: 2).dropFirst(2).first else { return "" }
        return "/" + path.split(separator: "/").joined(separator: "/")
    }

    /// The path of the configuration, relative to the docs folder.
    public static let fileName = "specimen.json"
}

/// When objects of the same name that were found at different places become one model.
public enum MergeMode: String, Sendable, Hashable, CaseIterable {
    /// Each place has a model of its own.
    case never
    /// Where they have the same members.
    case identical
    /// Also where they share most of their members.
    case similar
}
