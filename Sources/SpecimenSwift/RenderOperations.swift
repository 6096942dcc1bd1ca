import SpecimenInference

/// Operations as structs that make the request of one call of its arguments, and as methods of the client that send them.
struct OperationRenderer: Sendable {
    let model: APIModel
    /// The comments of the methods, by operation.
    private let comments: [String: DocComment]

    init(_ model: APIModel) {
        self.model = model
        let shared = SharedDescriptions(model.operations)
        let documentation = model.operations.concurrentMap { MethodDocumentation($0, shared) }
        let typesetting = Typesetting(documentation.flatMap(\.paragraphs))
        comments = Dictionary(
            zip(model.operations.map(\.id), documentation.concurrentMap { $0.comment(typesetting) }),
            uniquingKeysWith: { first, _ in first }
        )
    }

    func declarations(_ operations: [Operation]) -> [TypeDeclaration] {
        guard !operations.isEmpty else { return [] }
        let methods = operations.map { operation in
            let renderer = MethodRenderer(operation, of: model.client, documentation: comments[operation.id])
            return Declaration.function(renderer.declaration)
        }
        let client = TypeDeclaration(keyword: .extension, name: Name(model.client.name), members: methods)
        return [client] + operations.map(structure)
    }

    private func structure(_ operation: Operation) -> TypeDeclaration {
        let scope = Name(operation.typeName)
        let inputs = operation.inputs
        let members: [Declaration] = [
            .alias(Name("Output"), TypeReference(operation.response.shape)),
            .property(
                PropertyDeclaration(
                    kind: .static(.code("\(StringLiteral(operation.id))")),
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
                    parameters: inputs.map { $0.declaration() },
                    body: RequestRenderer(operation).statements
                )
            ),
        ]
        return TypeDeclaration(
            documentation: MethodDocumentation.call(operation),
            keyword: .struct,
            name: scope,
            conformance: .type("APIOperation"),
            members: members + EnumerationRenderer.declarations(for: inputs.map(\.shape))
        )
    }
}

typealias Operation = APIModel.Operation

extension Parameter {
    /// - Parameter scope: the type that its enumeration is declared in; nil within that type.
    func type(in scope: Name? = nil) -> TypeReference {
        let type = TypeReference(shape, in: scope)
        if takesNull { return .generic(Name("PatchValue"), type) }
        return isRequired ? type : type.asOptional
    }

    func declaration(in scope: Name? = nil) -> FunctionDeclaration.Parameter {
        FunctionDeclaration.Parameter(
            name: Name(name),
            type: type(in: scope),
            defaultValue: isRequired ? nil : takesNull ? ".keep" : "nil"
        )
    }
}
