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
        let operations = model.operations.filter { $0.group == group.folder }
        let answers = PropertyDeclaration(
            kind: .staticComputed(Self.statements(operations.compactMap(answer)), isPublic: false),
            name: Self.name(of: group),
            type: .array(.type("DocumentedAnswer"))
        )
        return TypeDeclaration(keyword: .extension, name: Name(model.client.name), members: [.property(answers)])
    }

    /// The time that the compiler takes for one literal grows with the square of its elements.
    private static let mostInLiteral = 25

    private static func statements(_ answers: [Expression]) -> [Statement] {
        guard answers.count > mostInLiteral else { return [Statement(.list(answers))] }
        let chunks = stride(from: 0, to: answers.count, by: mostInLiteral).map { start in
            Statement(marker: "answers +=", .list(Array(answers[start...].prefix(mostInLiteral))))
        }
        return [Statement("var answers: [DocumentedAnswer]", .list([]))] + chunks
            + [Statement(marker: "return", .code("answers"))]
    }

    /// Of several answers the first of success, one with content before one without; nil where none is documented.
    private func answer(_ operation: Operation) -> Expression? {
        let successes = operation.answers.filter { (200..<300).contains($0.status) }
        let example = successes.first { $0.body != nil } ?? successes.first ?? operation.answers.first
        guard let example else { return nil }
        var arguments: [Expression.Argument] = [
            .init("\(Name(operation.typeName)).id"),
            .init(label: Name("status"), "\(example.status)"),
        ]
        if let body = example.body {
            let text = body.compactlyPrinted(width: Self.width).escapingJSON { !$0.standsForItself }
            arguments.append(.init(label: Name("json"), .text(TextLiteral(text))))
        }
        return .call("DocumentedAnswer", arguments)
    }

    /// What is left of a line in the place of an argument.
    private static let width = DeclarationPrinter.width - 20
}
