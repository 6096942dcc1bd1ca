import SpecimenInference

/// Renders the method of the client for one operation.
struct MethodRenderer {
    let operation: SwiftOperation
    let client: APIModel.Client
    let documentation: DocComment

    private var inputs: [SwiftParameter] { operation.inputs }

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
        if let paging = operation.source.response.paging, case .array(let element) = operation.output {
            function.effects = nil
            function.result = .generic(Name("PagedSequence"), element)
            function.body = [Statement(.call(method("pages"), [argument] + arguments(of: paging)))]
        }
        return function
    }

    /// What `pages` has to know of a paging style.
    private func arguments(of paging: PagingStyle) -> [Expression.Argument] {
        switch paging {
        case .linkHeader:
            [(Name("cursor"), client.cursorParameter), (Name("pageSize"), client.pageSizeParameter)]
                .compactMap { label, name in name.map { Expression.Argument(label: label, "\(StringLiteral($0))") } }
        }
    }

    /// The method of the client, with `self.` if a parameter hides it.
    private func method(_ name: StaticString) -> Code {
        let isHidden = inputs.contains { $0.name.plain == name.description }
        return isHidden ? "self.\(Name(name.description))" : Code(stringLiteral: name)
    }
}
