import SpecimenInference

/// Renders the client type.
struct ClientRenderer {
    private let client: SwiftClient
    private let files: [SwiftFiles]
    private let hasFailures: Bool

    init(_ model: SwiftModel) {
        client = model.client
        files = model.files
        hasFailures = model.operations.contains { !$0.source.failures.isEmpty }
    }

    var declaration: Declaration {
        var comment = DocComment("A client of the \(client.source.apiName) API.")
        comment.separate()
        comment.append("Every operation is a method. Errors are thrown as ``APIError``.")
        if hasFailures { comment.append("`error.decoded(as:)` returns the documented body of a failure.") }
        let connection = Declaration.property("public var connection", .type("Connection"))
        let members = [connection] + client.parameters.map(property) + initializers + headers + [documentedResponses]
        return .type(documentation: comment, "public struct \(client.name): APIClient", members)
    }

    private func property(_ parameter: SwiftParameter) -> Declaration {
        var property = Declaration.property("public var \(parameter.name)", parameter.type)
        property.documentation.append(text: Self.text(of: parameter), width: DeclarationPrinter.width - 8)
        return property
    }

    private static func text(of parameter: SwiftParameter) -> String {
        let text = parameter.source.description
        guard text.isEmpty else { return MethodDocumentation.sentence(text) }
        let name = DocComment.code(parameter.source.wireName)
        return "The value of \(name) in every call that takes one."
    }

    /// The initializers: one for the documented server, if there is one, one for another server, and one for a
    /// connection. A single initializer with a default server would call the documented server if an address could not
    /// be read.
    private var initializers: [Declaration] {
        let known = client.source.server.map { server in
            initializer(
                "Creates a client that calls the API at \(DocComment.code(server)).",
                "\(StringLiteral(server))"
            )
        }
        let other = initializer(
            "Creates a client that calls the API at \(client.source.server == nil ? "a" : "another") server.",
            "baseURL.absoluteString",
            takesBaseURL: true
        )
        let connected = Declaration.initializer(
            documentation: DocComment("Creates a client that uses an existing connection."),
            [.pair("connection:", "Connection")] + client.parameters.map(\.declaration),
            [.pair("self.connection =", "connection")] + assignments
        )
        return [known, other, connected].compactMap(\.self)
    }

    private func initializer(_ summary: String, _ server: Syntax, takesBaseURL: Bool = false) -> Declaration {
        let authentication = AuthenticationRenderer(client.source.authentication)
        var comment = DocComment(summary)
        comment.separate()
        comment.append("- Parameters:")
        let held = client.parameters.map { (name: $0.name, sentence: Self.text(of: $0)) }
        for (name, text) in held + authentication.documentation {
            let width = DeclarationPrinter.width - 8
            comment.append(text: text, first: "  - \(name.plain): ", indent: "    ", width: width)
        }
        if takesBaseURL { comment.append("  - baseURL: The URL of the server, optionally with a path prefix.") }
        comment.append("  - transport: The transport that sends the requests. Tests can pass a ``ReplayTransport``.")
        let baseURL: [Syntax] = takesBaseURL ? [.pair("baseURL:", "URL")] : []
        let transport = Syntax.pair("transport:", "any Transport = URLSessionTransport()")
        let arguments = [.pair("server:", server), authentication.argument, .pair("transport:", "transport")]
        return .initializer(
            documentation: comment,
            client.parameters.map(\.declaration) + authentication.parameters + baseURL + [transport],
            [.pair("connection =", .call("Connection", arguments))] + assignments
        )
    }

    private var assignments: [Syntax] { client.parameters.map { .pair("self.\($0.name) =", "\($0.name)") } }

    /// The documented headers of responses, if there are any.
    private var headers: [Declaration] {
        guard let first = client.headers.first else { return [] }
        let example = DocComment.code("response[\(client.name.plain).Headers.\(first.name.plain)]")
        let members = client.headers.map { header in
            let name: Syntax = "\(StringLiteral(header.wireName))"
            let argument = header.isEpoch ? .pair("secondsSince1970:", name) : name
            let value = Syntax.call("ResponseHeader<\(header.type)>", [argument])
            return Declaration(head: .pair("public static let \(header.name) =", value))
        }
        let comment = DocComment("Headers of responses, for \(example).")
        return [.type(documentation: comment, "public enum Headers", members)]
    }

    private var documentedResponses: Declaration {
        let name = client.name.plain
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
