import Testing

/// Two states of docs, the expected differences, and the source code of a user that shows them.
struct DifferenceCase: Sendable, CustomTestStringConvertible {
    /// The noun of the resource. It is different in every case, because all clients are compiled together.
    var noun: String
    var old: [Endpoint]
    var new: [Endpoint]
    var configuration: (old: String, new: String)
    /// The expected lines of the comparison, with their level.
    var expected: [String]
    /// Source code that compiles with the old client.
    var source: String
    /// Whether `source` compiles with the new client.
    var stillCompiles: Bool

    var testDescription: String { noun }

    init(
        _ noun: String,
        from old: [Endpoint],
        to new: [Endpoint],
        configuration: (old: String, new: String) = ("{}", "{}"),
        _ expected: [String],
        _ source: String,
        stillCompiles: Bool
    ) {
        self.noun = noun
        self.old = old
        self.new = new
        self.configuration = configuration
        self.expected = expected
        self.source = source
        self.stillCompiles = stillCompiles
    }

    /// The module of the client, such as `BirdAPI`.
    var module: String { "\(noun)API" }
}

/// A short description of an endpoint.
struct Endpoint: Sendable {
    var method: String
    var path: String
    var response: String?
    /// Parameters as JSON objects.
    var query: [String] = []
    var body: [String] = []
    var description = ""
    var headers = ""

    init(
        _ method: String,
        _ path: String,
        _ response: String? = nil,
        query: [String] = [],
        body: [String] = [],
        description: String = "",
        headers: String = ""
    ) {
        self.method = method
        self.path = path
        self.response = response
        self.query = query
        self.body = body
        self.description = description
        self.headers = headers
    }
}
