/// What `specimen.json` at the root of the docs folder says. Everything is nil where it says nothing.
public struct Configuration: Sendable, Hashable {
    /// The name of the generated module: a Swift identifier.
    public var module: String?
    /// The name of the generated client type: a Swift identifier with a capital letter in front.
    public var client: String?
    /// The server the client talks to: an absolute http or https URL without query.
    public var baseURL: String?

    public init(module: String? = nil, client: String? = nil, baseURL: String? = nil) {
        self.module = module
        self.client = client
        self.baseURL = baseURL
    }

    /// The path of the configuration, relative to the docs folder.
    public static let fileName = "specimen.json"
}
