/// The content of a docs folder: its endpoints and the configuration of the client.
public struct Documentation: Sendable {
    /// Ordered by the segments of the path, then by method; file names do not matter.
    public var endpoints: [EndpointDescription]
    /// The groups that have files, even if merging leaves a group without endpoints: which files are generated has to
    /// follow from the listing of the folder alone.
    public var groups: [String]
    public var configuration: Configuration
    /// The problems of all files, by file and position.
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

    /// The server with its path, `https://weather.example/api/v2`: that of the configuration, or the one that most
    /// example requests go to. Nil if neither names one.
    public var server: String? {
        configuration.baseURL ?? ExampleServer(of: endpoints).url
    }

    /// A Boolean value that indicates whether the docs must be corrected before anything can be generated.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
