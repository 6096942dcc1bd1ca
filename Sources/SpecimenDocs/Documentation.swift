/// What a docs folder says: the endpoints it describes and the client's configuration.
public struct Documentation: Sendable {
    /// Ordered by the segments of the path, then by method; the names of the files do not matter.
    public var endpoints: [EndpointDescription]
    /// The groups that have files, whether or not an endpoint is left to each after merging: what is generated for a
    /// folder has to follow from the listing alone.
    public var groups: [String]
    public var configuration: Configuration
    /// All problems of all files, by file and position.
    public var diagnostics: [Diagnostic]

    public init(
        endpoints: [EndpointDescription],
        groups: [String]? = nil,
        configuration: Configuration = Configuration(),
        diagnostics: [Diagnostic] = []
    ) {
        self.endpoints = endpoints
        self.groups = groups ?? Set(endpoints.map(\.group)).sorted()
        self.configuration = configuration
        self.diagnostics = diagnostics
    }

    /// Whether anything must be put right before something can be generated.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
