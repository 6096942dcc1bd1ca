import SpecimenInference
import SpecimenJSON

/// The documented answers of a group, as what a replay transport answers.
struct ExampleRenderer: Sendable {
    let client: APIModel.Client
    /// What is shown of each operation, by its name.
    private let answers: [String: Answer]
    /// Each different content, set in lines.
    private let literals: [ExactString: TextLiteral]

    private struct Answer: Sendable {
        var status: Int
        /// The JSON text; nil where there is none.
        var json: ExactString?
    }

    init(_ model: APIModel) {
        client = model.client
        let shown = model.operations.concurrentMap { Self.answer($0) }
        answers = Dictionary(
            zip(model.operations, shown).compactMap { operation, answer in answer.map { (operation.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        let literals = Array(Set(shown.compactMap { $0?.json })).concurrentMap { ($0, Self.literal($0.string)) }
        self.literals = Dictionary(literals, uniquingKeysWith: { first, _ in first })
    }

    /// Of several answers the first of success, one with content before one without; nil where none is documented.
    private static func answer(_ operation: Operation) -> Answer? {
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
    static func name(of group: APIModel.Group) -> Name {
        Name("responsesOf\(FileNames.escaped(group.name))")
    }

    func declaration(_ group: APIModel.Group, _ operations: [Operation]) -> TypeDeclaration {
        var shown: [ExactString: Code] = [:]
        let answers = PropertyDeclaration(
            kind: .staticComputed(Self.statements(operations.compactMap { statement($0, &shown) }), isPublic: false),
            name: Self.name(of: group),
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
    private func statement(_ operation: Operation, _ shown: inout [ExactString: Code]) -> Statement? {
        guard let example = answers[operation.id] else { return nil }
        let id: Code = "\(Name(operation.typeName)).id"
        guard let json = example.json, let literal = literals[json] else {
            let status = Expression.Argument(label: Name("status"), "\(example.status)")
            return Statement(.call("responses.append", .init(.call("DocumentedResponse", .init(id), status))))
        }
        let answer: Code = "responses[\(id), \(example.status)]"
        if let same = shown[json] { return Statement(answer, .code(same)) }
        // A short text is told again sooner than referred to.
        if literal.lines.count > 3 { shown[json] = answer }
        return Statement(answer, .text(literal))
    }
}
