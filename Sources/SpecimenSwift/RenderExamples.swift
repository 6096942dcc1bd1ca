import SpecimenInference
import SpecimenJSON

/// The documented answers of a group, as what a replay transport answers.
struct ExampleRenderer {
    let model: APIModel
    let group: APIModel.Group

    init(_ group: APIModel.Group, of model: APIModel) {
        self.group = group
        self.model = model
    }

    /// What the group's answers are called within the client.
    static func name(of group: APIModel.Group) -> Name {
        Name("answersOf\(FileNames.escaped(group.name))")
    }

    var declaration: TypeDeclaration {
        var shown: [String: Code] = [:]
        let statements = model.operations.filter { $0.group == group.folder }.compactMap { statement($0, &shown) }
        let answers = PropertyDeclaration(
            kind: .staticComputed(Self.statements(statements), isPublic: false),
            name: Self.name(of: group),
            type: .array(.type("DocumentedAnswer"))
        )
        return TypeDeclaration(keyword: .extension, name: Name(model.client.name), members: [.property(answers)])
    }

    /// Statements instead of one literal, for which the compiler's time would grow with the square of its elements.
    private static func statements(_ answers: [Statement]) -> [Statement] {
        guard !answers.isEmpty else { return [Statement(.list([]))] }
        return [Statement("var answers: [DocumentedAnswer]", .list([]))] + answers
            + [Statement(marker: "return", .code("answers"))]
    }

    /// Of several answers the first of success, one with content before one without; nil where none is documented. What
    /// several operations answer is written once.
    private func statement(_ operation: Operation, _ shown: inout [String: Code]) -> Statement? {
        let successes = operation.answers.filter { (200..<300).contains($0.status) }
        let example = successes.first { $0.body != nil } ?? successes.first ?? operation.answers.first
        guard let example else { return nil }
        let id: Code = "\(Name(operation.typeName)).id"
        guard let body = example.body else {
            let status = Expression.Argument(label: Name("status"), "\(example.status)")
            return Statement(.call("answers.append", .init(.call("DocumentedAnswer", .init(id), status))))
        }
        let answer: Code = "answers[\(id), \(example.status)]"
        let text = body.jsonText
        if let same = shown[text] { return Statement(answer, .code(same)) }
        let escaped = text.escapingJSON { !$0.standsForItself }
        let lines = JSONLayout.lines(of: escaped, width: Self.width) ?? [escaped]
        // A short text is told again sooner than referred to.
        if lines.count > 1 { shown[text] = answer }
        return Statement(answer, .text(TextLiteral(lines.joined(separator: "\n"))))
    }

    /// What is left of a line in the place of an assigned value.
    private static let width = DeclarationPrinter.width - 12
}
