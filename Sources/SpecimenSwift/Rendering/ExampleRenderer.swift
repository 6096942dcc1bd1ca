import SpecimenInference
import SpecimenJSON

/// The documented answers of a group, as what a replay transport answers.
struct ExampleRenderer: Sendable {
    let client: APIModel.Client

    init(_ client: APIModel.Client) {
        self.client = client
    }

    private struct Answer: Sendable {
        var status: Int
        /// The JSON text; nil where there is none.
        var json: ExactString?
    }

    /// Of several answers the first of success, one with content before one without; nil where none is documented.
    private static func answer(_ operation: APIModel.Operation) -> Answer? {
        let successes = operation.answers.filter { (200..<300).contains($0.status) }
        let example = successes.first { $0.body != nil } ?? successes.first ?? operation.answers.first
        return example.map { Answer(status: $0.status, json: ($0.body?.jsonText).map(ExactString.init)) }
    }

    private static func literal(_ text: String) -> TextLiteral {
        let escaped = text.escapingJSON { !$0.standsForItself }
        return TextLiteral(lines: JSONLayout.runningLines(of: escaped, width: width) ?? [escaped])
    }

    /// What is left of a line in the place of an assigned value.
    private static let width = DeclarationPrinter.width - 12

    /// What the group's answers are called within the client.
    static func name(of files: SwiftFiles) -> Name {
        Name("responsesOf\(files.name)")
    }

    func declaration(_ files: SwiftFiles) -> TypeDeclaration {
        var shown: [ExactString: Code] = [:]
        let answers = PropertyDeclaration(
            kind: .staticComputed(
                Self.statements(files.operations.compactMap { statement($0, &shown) }),
                isPublic: false
            ),
            name: Self.name(of: files),
            type: .array(.type("DocumentedResponse"))
        )
        return TypeDeclaration(keyword: .extension, name: Name(client.name), members: [.property(answers)])
    }

    /// Statements instead of one literal, for which the compiler's time would grow with the square of its elements.
    private static func statements(_ answers: [Statement]) -> [Statement] {
        guard !answers.isEmpty else { return [Statement(.list([]))] }
        return [Statement("var responses: [DocumentedResponse]", .list([]))] + answers
            + [Statement(marker: "return", .code("responses"))]
    }

    /// What several operations answer is written once.
    private func statement(_ operation: SwiftOperation, _ shown: inout [ExactString: Code]) -> Statement? {
        guard let example = Self.answer(operation.source) else { return nil }
        let id: Code = "\(operation.typeName).id"
        guard let json = example.json else {
            let status = Expression.Argument(label: Name("status"), "\(example.status)")
            return Statement(.call("responses.append", .init(.call("DocumentedResponse", .init(id), status))))
        }
        let answer: Code = "responses[\(id), \(example.status)]"
        if let same = shown[json] { return Statement(answer, .code(same)) }
        let literal = Self.literal(json.string)
        // A short text is told again sooner than referred to.
        if literal.lines.count > 3 { shown[json] = answer }
        return Statement(answer, .text(literal))
    }
}
