/// What a docs folder says: the endpoints it describes and the client's configuration.
public struct Documentation: Sendable {
    /// Ordered by the segments of the path, then by method; the names of the files do not matter.
    public var endpoints: [EndpointDescription]
    public var configuration: Configuration
    /// All problems of all files, by file and position.
    public var diagnostics: [Diagnostic]

    public init(
        endpoints: [EndpointDescription],
        configuration: Configuration = Configuration(),
        diagnostics: [Diagnostic] = []
    ) {
        self.endpoints = endpoints
        self.configuration = configuration
        self.diagnostics = diagnostics
    }

    /// Whether anything must be put right before something can be generated.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
