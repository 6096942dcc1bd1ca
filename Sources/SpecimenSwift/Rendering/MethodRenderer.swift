import SpecimenInference

/// Renders the method of the client for one operation.
struct MethodRenderer {
    let operation: SwiftOperation
    let client: APIModel.Client
    let documentation: DocComment

    var declaration: Declaration {
        Declaration(
            documentation: documentation,
            head: .function("public func \(operation.methodName)", operation.inputs.map(\.declaration), tail),
            body: .statements([call])
        )
    }

    private var tail: Code {
        if let element = pagedElement { return " -> \(TypeReference.generic(Name("PagedSequence"), element))" }
        return switch operation.source.response.shape {
        case .nothing: " async throws"
        case .lines, .events: " -> \(operation.output)"
        default: " async throws -> \(operation.output)"
        }
    }

    private var call: Syntax {
        let arguments = operation.arguments.map { Syntax.pair("\(label: $0.name):", "\(value(of: $0))") }
        let request = Syntax.call("\(operation.typeName)", arguments)
        if let paging = operation.source.response.paging, pagedElement != nil {
            return .call(member("pages"), [request] + self.arguments(of: paging))
        }
        return switch operation.source.response.shape {
        case .lines, .events: .call(member("stream"), [request])
        default: .call("try await \(member("send"))", [request])
        }
    }

    private var pagedElement: TypeReference? {
        guard operation.source.response.paging != nil, case .array(let element) = operation.output else { return nil }
        return element
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

    private func value(of parameter: SwiftParameter) -> Code {
        parameter.holder.map(member) ?? "\(parameter.name)"
    }

    private func member(_ name: String) -> Code { member(Name(name)) }

    /// The member of the client, with `self.` if a parameter hides it.
    private func member(_ name: Name) -> Code {
        operation.inputs.contains { $0.name == name } ? "self.\(name)" : "\(name)"
    }
}
