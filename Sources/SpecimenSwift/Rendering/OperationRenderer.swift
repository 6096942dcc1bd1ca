import SpecimenInference

/// Renders operations as methods of the client, and as structures that make a request from arguments.
struct OperationRenderer {
    let client: SwiftClient
    private let shared: SharedDescriptions

    init(_ model: SwiftModel) {
        client = model.client
        shared = SharedDescriptions(model.operations)
    }

    func declarations(_ operations: [SwiftOperation]) -> [Declaration] {
        guard !operations.isEmpty else { return [] }
        let methods = operations.map { operation in
            let comment = MethodDocumentation(operation, shared).comment
            return MethodRenderer(operation: operation, client: client.source, documentation: comment).declaration
        }
        return [.type("extension \(client.name)", methods)] + operations.map(structure)
    }

    private func structure(_ operation: SwiftOperation) -> Declaration {
        let members: [Declaration] = [
            Declaration(head: .pair("public typealias Output =", .type(operation.output))),
            Declaration(head: .pair("public static let id: String =", "\(StringLiteral(operation.source.id))")),
            .property("public var request", .type("APIRequest")),
            .initializer(operation.arguments.map(\.innerDeclaration), RequestRenderer(operation: operation).statements),
        ]
        return .type(
            documentation: MethodDocumentation.call(operation.source),
            "public struct \(operation.typeName): APIOperation",
            members + operation.enumerations.map(\.declaration)
        )
    }
}
