import SpecimenInference

/// Renders operations as structures that make a request from arguments, and as methods of the client that send the request.
struct OperationRenderer: Sendable {
    let client: APIModel.Client
    private let shared: SharedDescriptions

    init(_ model: SwiftModel) {
        client = model.client
        shared = SharedDescriptions(model.operations)
    }

    func declarations(_ operations: [SwiftOperation]) -> [TypeDeclaration] {
        guard !operations.isEmpty else { return [] }
        let methods = operations.map { operation in
            let comment = MethodDocumentation(operation, shared).comment
            return Declaration.function(
                MethodRenderer(operation: operation, client: client, documentation: comment).declaration
            )
        }
        let methodsDeclaration = TypeDeclaration(keyword: .extension, name: Name(client.name), members: methods)
        return [methodsDeclaration] + operations.map(structure)
    }

    private func structure(_ operation: SwiftOperation) -> TypeDeclaration {
        let members: [Declaration] = [
            .alias(Name("Output"), operation.output),
            .property(
                PropertyDeclaration(
                    kind: .static(.code("\(StringLiteral(operation.source.id))")),
                    name: Name("id"),
                    type: .type("String")
                )
            ),
            .property(
                PropertyDeclaration(kind: .stored(wrapper: nil), name: Name("request"), type: .type("APIRequest"))
            ),
            .function(
                FunctionDeclaration(
                    kind: .initializer,
                    parameters: operation.inputs.map(\.innerDeclaration),
                    body: RequestRenderer(operation).statements
                )
            ),
        ]
        return TypeDeclaration(
            documentation: MethodDocumentation.call(operation.source),
            keyword: .struct,
            name: operation.typeName,
            conformance: .type("APIOperation"),
            members: members + operation.enumerations.map(EnumerationRenderer.declaration)
        )
    }
}
