import SpecimenInference

/// Renders the client type.
struct ClientRenderer {
    let client: APIModel.Client
    let files: [SwiftFiles]

    private var authentication: AuthenticationRenderer { AuthenticationRenderer(scheme: client.authentication) }

    init(_ model: SwiftModel) {
        client = model.client
        files = model.files
    }

    var declaration: TypeDeclaration {
        TypeDeclaration(
            documentation: documentation,
            keyword: .struct,
            name: Name(client.name),
            conformance: .type("APIClient"),
            members: [
                .property(PropertyDeclaration(kind: .constant, name: Name("connection"), type: .type("Connection")))
            ] + (initializers + [connecting]).map(Declaration.function) + [.property(documentedResponses)]
        )
    }

    private var documentation: DocComment {
        var comment = DocComment("A client of the \(client.apiName) API.")
        comment.separate()
        comment.append("Every operation is a method. Errors are thrown as ``APIError``.")
        return comment
    }

    /// The initializers: one for the documented server, if there is one, and one for another server. A single initializer with a
    /// default server would call the documented server if an address could not be read.
    private var initializers: [FunctionDeclaration] {
        [client.server.map(documented), other].compactMap(\.self)
    }

    private func documented(_ server: String) -> FunctionDeclaration {
        var comment = DocComment("A client that calls the API at \(DocComment.code(server)).")
        comment.separate()
        comment.append("- Parameters:")
        for line in authentication.documentation { comment.append(line) }
        comment.append("  - transport: what carries requests; replace it in tests.")
        return initializer(comment, authentication.parameters + [Self.transport], server: "\(StringLiteral(server))")
    }

    private var other: FunctionDeclaration {
        var comment = DocComment("A client that calls the API at \(client.server == nil ? "a" : "another") server.")
        comment.separate()
        comment.append("- Parameters:")
        for line in authentication.documentation { comment.append(line) }
        comment.append("  - baseURL: the server, with or without a path prefix.")
        comment.append("  - transport: what carries requests; replace it in tests.")
        let baseURL = FunctionDeclaration.Parameter(name: Name("baseURL"), type: .type("URL"))
        return initializer(
            comment, authentication.parameters + [baseURL, Self.transport], server: "baseURL.absoluteString")
    }

    private static let transport = FunctionDeclaration.Parameter(
        name: Name("transport"),
        type: .existential(Name("Transport")),
        defaultValue: "URLSessionTransport()"
    )

    private func initializer(
        _ comment: DocComment,
        _ parameters: [FunctionDeclaration.Parameter],
        server: Code
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            documentation: comment,
            kind: .initializer,
            parameters: parameters,
            body: [
                Statement(
                    "connection",
                    .call(
                        "Connection",
                        [.init(label: Name("server"), server)] + authentication.arguments
                            + [.init(label: Name("transport"), "transport")]
                    )
                )
            ]
        )
    }

    private var connecting: FunctionDeclaration {
        FunctionDeclaration(
            documentation: DocComment("A client over a connection made elsewhere."),
            kind: .initializer,
            parameters: [FunctionDeclaration.Parameter(name: Name("connection"), type: .type("Connection"))],
            body: [Statement("self.connection", .code("connection"))]
        )
    }

    private var documentedResponses: PropertyDeclaration {
        PropertyDeclaration(
            documentation: DocComment(
                "The documented responses, for `ReplayTransport(\(Name(client.name).plain).self)`."
            ),
            kind: .staticComputed(allResponses, isPublic: true),
            name: Name("documentedResponses"),
            type: .array(.type("DocumentedResponse"))
        )
    }

    private var allResponses: [Statement] {
        let names = files.map(ExampleRenderer.name)
        guard let first = names.first else { return [Statement(.list([]))] }
        guard names.count > 1 else { return [Statement(.code("\(first)"))] }
        return [Statement("var responses", .code("\(first)"))]
            + names.dropFirst().map { Statement(.code("responses += \($0)")) }
            + [Statement(marker: "return", .code("responses"))]
    }
}
