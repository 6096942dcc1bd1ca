import SpecimenInference

/// Renders the client type.
struct ClientRenderer {
    let client: APIModel.Client
    let files: [SwiftFiles]

    init(_ model: SwiftModel) {
        client = model.client
        files = model.files
    }

    var declaration: Declaration {
        var comment = DocComment("A client of the \(client.apiName) API.")
        comment.separate()
        comment.append("Every operation is a method. Errors are thrown as ``APIError``.")
        let connection = Declaration.property("public var connection", .type("Connection"))
        return .type(
            documentation: comment,
            "public struct \(Name(client.name)): APIClient",
            [connection] + initializers + [documentedResponses]
        )
    }

    /// The initializers: one for the documented server, if there is one, one for another server, and one for a
    /// connection. A single initializer with a default server would call the documented server if an address could not
    /// be read.
    private var initializers: [Declaration] {
        let known = client.server.map { server in
            initializer(
                "Creates a client that calls the API at \(DocComment.code(server)).",
                "\(StringLiteral(server))"
            )
        }
        let other = initializer(
            "Creates a client that calls the API at \(client.server == nil ? "a" : "another") server.",
            "baseURL.absoluteString",
            takesBaseURL: true
        )
        let connected = Declaration.initializer(
            documentation: DocComment("Creates a client that uses an existing connection."),
            [.pair("connection:", "Connection")],
            [.pair("self.connection =", "connection")]
        )
        return [known, other, connected].compactMap(\.self)
    }

    private func initializer(_ summary: String, _ server: Syntax, takesBaseURL: Bool = false) -> Declaration {
        let authentication = AuthenticationRenderer(scheme: client.authentication.first ?? .bearer)
        var comment = DocComment(summary)
        comment.separate()
        comment.append("- Parameters:")
        for line in authentication.documentation { comment.append(line) }
        if takesBaseURL { comment.append("  - baseURL: The URL of the server, optionally with a path prefix.") }
        comment.append("  - transport: The transport that sends the requests. Tests can pass a ``ReplayTransport``.")
        let baseURL: [Syntax] = takesBaseURL ? [.pair("baseURL:", "URL")] : []
        let transport = Syntax.pair("transport:", "any Transport = URLSessionTransport()")
        let arguments = [.pair("server:", server)] + authentication.arguments + [.pair("transport:", "transport")]
        return .initializer(
            documentation: comment,
            authentication.parameters + baseURL + [transport],
            [.pair("connection =", .call("Connection", arguments))]
        )
    }

    private var documentedResponses: Declaration {
        let name = Name(client.name).plain
        var property = Declaration.property(
            "public static var documentedResponses",
            .array(.type("DocumentedResponse")),
            allResponses
        )
        property.documentation = DocComment("The documented responses, for `ReplayTransport(\(name).self)`.")
        return property
    }

    private var allResponses: [Syntax] {
        let names = files.map(ExampleRenderer.name)
        guard let first = names.first else { return ["[]"] }
        guard names.count > 1 else { return ["\(first)"] }
        return ["var responses = \(first)"] + names.dropFirst().map { "responses += \($0)" } + ["return responses"]
    }
}
