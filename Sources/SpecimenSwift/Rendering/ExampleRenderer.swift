import SpecimenInference
import SpecimenJSON

/// Renders the documented responses of a group, which a replay transport sends.
struct ExampleRenderer: Sendable {
    let client: APIModel.Client

    init(_ client: APIModel.Client) {
        self.client = client
    }

    private struct Response: Sendable {
        var status: Int
        /// The JSON text; nil for a response without a body.
        var json: ExactString?
    }

    /// The first successful response, preferably with content; nil if no response is documented.
    private static func response(_ operation: APIModel.Operation) -> Response? {
        let successes = operation.documentedResponses.filter { (200..<300).contains($0.status) }
        let example = successes.first { $0.body != nil } ?? successes.first ?? operation.documentedResponses.first
        return example.map { Response(status: $0.status, json: ($0.body?.jsonText).map(ExactString.init)) }
    }

    private static func literal(_ text: String) -> TextLiteral {
        let escaped = text.escapingJSON { !$0.standsForItself }
        return TextLiteral(lines: JSONLayout.runningLines(of: escaped, width: width) ?? [escaped])
    }

    /// The width of the rest of a line after an assignment.
    private static let width = DeclarationPrinter.width - 12

    /// The name of the responses of the group within the client.
    static func name(of files: SwiftFiles) -> Name {
        Name("responsesOf\(files.name)")
    }

    func declaration(_ files: SwiftFiles) -> TypeDeclaration {
        var shown: [ExactString: Code] = [:]
        let responses = PropertyDeclaration(
            kind: .staticComputed(
                Self.statements(files.operations.compactMap { statement($0, &shown) }),
                isPublic: false
            ),
            name: Self.name(of: files),
            type: .array(.type("DocumentedResponse"))
        )
        return TypeDeclaration(keyword: .extension, name: Name(client.name), members: [.property(responses)])
    }

    /// Statements instead of one literal, because the time to compile a literal grows with the square of its elements.
    private static func statements(_ statements: [Statement]) -> [Statement] {
        guard !statements.isEmpty else { return [Statement(.list([]))] }
        return [Statement("var responses: [DocumentedResponse]", .list([]))] + statements
            + [Statement(marker: "return", .code("responses"))]
    }

    /// A response of several operations is printed once.
    private func statement(_ operation: SwiftOperation, _ shown: inout [ExactString: Code]) -> Statement? {
        guard let example = Self.response(operation.source) else { return nil }
        let id: Code = "\(operation.typeName).id"
        guard let json = example.json else {
            let status = Expression.Argument(label: Name("status"), "\(example.status)")
            return Statement(.call("responses.append", .init(.call("DocumentedResponse", .init(id), status))))
        }
        let response: Code = "responses[\(id), \(example.status)]"
        if let same = shown[json] { return Statement(response, .code(same)) }
        let literal = Self.literal(json.string)
        // Repeating a short text is shorter than a reference.
        if literal.lines.count > 3 { shown[json] = response }
        return Statement(response, .text(literal))
    }
}
