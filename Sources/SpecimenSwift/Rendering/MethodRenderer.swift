import SpecimenInference

/// Renders the method of the client for one operation.
struct MethodRenderer {
    let operation: SwiftOperation
    let client: APIModel.Client
    let documentation: DocComment

    var declaration: Declaration {
        let request = Syntax.call(
            "\(operation.typeName)",
            operation.inputs.map { .pair("\(label: $0.name):", "\($0.name)") }
        )
        let tail: Code
        let call: Syntax
        if let paging = operation.source.response.paging, case .array(let element) = operation.output {
            tail = " -> \(TypeReference.generic(Name("PagedSequence"), element))"
            call = .call(method("pages"), [request] + arguments(of: paging))
        } else {
            let hasResult = operation.source.response.shape != .nothing
            tail = hasResult ? " async throws -> \(operation.output)" : " async throws"
            call = .call("try await \(method("send"))", [request])
        }
        return Declaration(
            documentation: documentation,
            head: .function("public func \(operation.methodName)", operation.inputs.map(\.declaration), tail),
            body: .statements([call])
        )
    }

    /// The arguments of `pages` that differ from its default values.
    private func arguments(of paging: PagingStyle) -> [Syntax] {
        switch paging {
        case .linkHeader:
            let cursor = client.cursorParameter.map { Syntax.pair("cursor:", "\(StringLiteral($0))") }
            let pageSize = client.pageSizeParameter.map { Syntax.pair("pageSize:", "\(StringLiteral($0))") }
            return [cursor, pageSize].compactMap(\.self)
        }
    }

    /// The method of the client, with `self.` if a parameter hides it.
    private func method(_ name: StaticString) -> Code {
        let isHidden = operation.inputs.contains { $0.name.plain == name.description }
        return isHidden ? "self.\(Name(name.description))" : Code(stringLiteral: name)
    }
}
