import SpecimenInference

/// The client's method for one operation.
struct MethodRenderer {
    let operation: Operation
    /// Says how its lists are walked; nil for the runtime's names.
    let client: APIModel.Client?
    let documentation: DocComment
    private let inputs: [Parameter]

    init(_ operation: Operation, of client: APIModel.Client? = nil, documentation: DocComment? = nil) {
        self.operation = operation
        inputs = operation.inputs
        self.client = client
        self.documentation = documentation ?? MethodDocumentation(operation).comment(Typesetting([]))
    }

    var declaration: FunctionDeclaration {
        let scope = Name(operation.typeName)
        let call = Expression.call(
            "\(scope)",
            inputs.map { input in
                let name = Name(input.name)
                return Expression.Argument(label: name, "\(name)")
            }
        )
        let argument = Expression.Argument(call)
        var function = FunctionDeclaration(
            documentation: documentation,
            kind: .function(Name(operation.id)),
            parameters: inputs.map { $0.declaration(in: scope) },
            effects: "async throws",
            result: operation.response.shape == .nothing ? nil : TypeReference(operation.response.shape),
            body: [Statement(marker: "try await", .call(method("send"), argument))]
        )
        if operation.response.isPaged, case .array(let element) = operation.response.shape {
            function.effects = nil
            function.result = .generic(Name("PagedSequence"), TypeReference(element))
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
        let isHidden = inputs.contains { $0.name == name.description }
        return isHidden ? "self.\(Name(name.description))" : Code(stringLiteral: name)
    }
}
