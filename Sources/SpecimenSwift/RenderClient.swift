import SpecimenInference

/// The type that users hold.
struct ClientRenderer {
    let client: APIModel.Client
    let groups: [APIModel.Group]

    init(_ model: APIModel) {
        client = model.client
        groups = model.groups
    }

    var declaration: TypeDeclaration {
        TypeDeclaration(
            documentation: documentation,
            keyword: .struct,
            name: Name(client.name),
            conformance: .type("APIClient"),
            members: [
                .property(PropertyDeclaration(kind: .constant, name: Name("connection"), type: .type("Connection"))),
                .function(initializer),
                .function(connecting),
                .property(answers),
            ]
        )
    }

    private var documentation: DocComment {
        var comment = DocComment("A client of the \(client.apiName) API.")
        comment.separate()
        comment.append("Every operation is a method. Errors are thrown as ``APIError``.")
        return comment
    }

    private var initializer: FunctionDeclaration {
        var comment = DocComment("A client that calls the API with a token.")
        comment.separate()
        comment.append("- Parameters:")
        comment.append("  - token: sent as `Authorization: Bearer` to this server only; nil sends none.")
        let server = client.server.map { "; nil calls \(DocComment.code($0))" } ?? ""
        comment.append("  - baseURL: the server to call\(server).")
        comment.append("  - transport: what carries requests; replace it in tests.")
        let hasServer = client.server != nil
        return FunctionDeclaration(
            documentation: comment,
            kind: .initializer,
            parameters: [
                FunctionDeclaration.Parameter(
                    name: Name("token"),
                    type: .optional(.type("String")),
                    defaultValue: "nil"
                ),
                FunctionDeclaration.Parameter(
                    name: Name("baseURL"),
                    type: hasServer ? .optional(.type("URL")) : .type("URL"),
                    defaultValue: hasServer ? "nil" : nil
                ),
                FunctionDeclaration.Parameter(
                    name: Name("transport"),
                    type: .existential(Name("Transport")),
                    defaultValue: "URLSessionTransport()"
                ),
            ],
            body: [
                Statement(
                    "connection",
                    .call(
                        "Connection",
                        .init(label: Name("server"), "\(StringLiteral(client.server ?? ""))"),
                        .init(label: Name("baseURL"), "baseURL"),
                        .init(label: Name("token"), "token"),
                        .init(label: Name("transport"), "transport")
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

    private var answers: PropertyDeclaration {
        PropertyDeclaration(
            documentation: DocComment(
                "The answers that the documentation shows, for `ReplayTransport(\(Name(client.name).plain).self)`."
            ),
            kind: .staticComputed(
                allAnswers,
                isPublic: true
            ),
            name: Name("documentedAnswers"),
            type: .array(.type("DocumentedAnswer"))
        )
    }

    private var allAnswers: [Statement] {
        let names = groups.map(ExampleRenderer.name)
        guard let first = names.first else { return [Statement(.list([]))] }
        guard names.count > 1 else { return [Statement(.code("\(first)"))] }
        return [Statement("var answers", .code("\(first)"))]
            + names.dropFirst().map { Statement(.code("answers += \($0)")) }
            + [Statement(marker: "return", .code("answers"))]
    }
}
