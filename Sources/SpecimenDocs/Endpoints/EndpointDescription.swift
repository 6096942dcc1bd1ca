/// All the docs say of one endpoint: one method of one path.
public struct EndpointDescription: Sendable {
    /// Where the record begins; of several merged descriptions, the last one.
    public var location: SourceLocation
    /// The first folder of the file's path: `releases` for `releases/list.md`, empty for a file in no folder.
    public var group: String
    public var method: HTTPMethod
    public var path: PathTemplate
    /// Empty where the docs give none.
    public var title: String
    public var description: String?
    public var authentication: String?
    public var warning: String?
    /// The scopes of which a token needs one.
    public var scopes: [String]
    public var sidebarOrder: Int?
    /// One for each placeholder, in the order of the path.
    public var pathParameters: [ParameterDescription]
    public var queryParameters: [ParameterDescription]
    public var bodyParameters: [ParameterDescription]
    /// One for each description that has any, in the order of `sources`.
    public var examples: [Example]
    /// Every description merged into this one, by file name and position.
    public var sources: [SourceLocation]

    public init(
        location: SourceLocation,
        group: String = "",
        method: HTTPMethod,
        path: PathTemplate,
        title: String = "",
        description: String? = nil,
        authentication: String? = nil,
        warning: String? = nil,
        scopes: [String] = [],
        sidebarOrder: Int? = nil,
        pathParameters: [ParameterDescription] = [],
        queryParameters: [ParameterDescription] = [],
        bodyParameters: [ParameterDescription] = [],
        examples: [Example] = [],
        sources: [SourceLocation]? = nil
    ) {
        self.location = location
        self.group = group
        self.method = method
        self.path = path
        self.title = title
        self.description = description
        self.authentication = authentication
        self.warning = warning
        self.scopes = scopes
        self.sidebarOrder = sidebarOrder
        self.pathParameters = pathParameters
        self.queryParameters = queryParameters
        self.bodyParameters = bodyParameters
        self.examples = examples
        self.sources = sources ?? [location]
    }
}
