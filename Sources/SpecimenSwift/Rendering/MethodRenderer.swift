import SpecimenInference

/// The client's method for one operation.
struct MethodRenderer {
    let operation: SwiftOperation
    /// Says how its lists are walked; nil for the runtime's names.
    let client: APIModel.Client?
    let documentation: DocComment
    private let inputs: [SwiftParameter]

    init(_ operation: SwiftOperation, of client: APIModel.Client? = nil, documentation: DocComment? = nil) {
        self.operation = operation
        inputs = operation.inputs
        self.client = client
        self.documentation = documentation ?? MethodDocumentation(operation).comment(Typesetting([]))
    }

    var declaration: FunctionDeclaration {
        let call = Expression.call(
            "\(operation.typeName)",
            inputs.map { Expression.Argument(label: $0.name, "\($0.name)") }
        )
        let argument = Expression.Argument(call)
        var function = FunctionDeclaration(
            documentation: documentation,
            kind: .function(operation.methodName),
            parameters: inputs.map(\.declaration),
            effects: "async throws",
            result: operation.source.response.shape == .nothing ? nil : operation.output,
            body: [Statement(marker: "try await", .call(method("send"), argument))]
        )
        if operation.source.response.isPaged, case .array(let element) = operation.output {
            function.effects = nil
            function.result = .generic(Name("PagedSequence"), element)
            function.body = [Statement(.call(method("pages"), [argument] + pagingNames))]
        }
        return function
    }

    private var pagingNames: [Expression.Argument] {
        [(Name("cursor"), client?.cursorParameter), (Name("pageSize"), client?.pageSizeParameter)]
            .compactMap { label, name in name.map { Expression.Argument(label: label, "\(StringLiteral($0))") } }
    }

    /// The client's own method, which a parameter of its name would hide.
    private func method(_ name: StaticString) -> Code {
        let isHidden = inputs.contains { $0.name.plain == name.description }
        return isHidden ? "self.\(Name(name.description))" : Code(stringLiteral: name)
    }
}
