/// The documentation of one endpoint, which is one method of one path.
public struct EndpointDescription: Sendable {
    /// The location of the description; of several merged descriptions, the location of the last.
    public var location: SourceLocation
    /// The first folder in the path of the file: `releases` for `releases/list.md`, empty for a file in no folder.
    public var group: String
    public var method: HTTPMethod
    public var path: PathTemplate
    /// Empty if the docs give none.
    public var title = ""
    public var description: String?
    public var authentication: String?
    public var warning: String?
    /// A token needs one of these scopes.
    public var scopes: [String] = []
    public var sidebarOrder: Int?
    /// The form of the response, if the title or the description states it in words.
    public var describedResponse: DescribedResponse?
    /// One for each placeholder, in the order of the path.
    public var pathParameters: [ParameterDescription] = []
    public var queryParameters: [ParameterDescription] = []
    public var headerParameters: [ParameterDescription] = []
    public var bodyParameters: [ParameterDescription] = []
    /// One for each description that has any, in the order of `sources`.
    public var examples: [Example] = []
    /// The locations of all descriptions that were merged, by file name and position.
    public var sources: [SourceLocation]

    /// The parameters of all locations.
    package var parameters: [ParameterDescription] {
        pathParameters + queryParameters + headerParameters + bodyParameters
    }

    public init(location: SourceLocation, method: HTTPMethod, path: PathTemplate) {
        self.location = location
        group = SourceFile.group(of: location.file)
        self.method = method
        self.path = path
        sources = [location]
    }
}
