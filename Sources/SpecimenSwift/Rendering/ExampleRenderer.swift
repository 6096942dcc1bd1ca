import SpecimenInference
import SpecimenJSON

/// Renders the documented responses of a group, which a replay transport sends.
struct ExampleRenderer {
    let client: SwiftClient
    let files: SwiftFiles

    /// The name of the responses of the group within the client.
    static func name(of files: SwiftFiles) -> Name {
        Name("responsesOf\(files.name)")
    }

    var declaration: Declaration {
        var shown: [ExactString: Code] = [:]
        let statements = files.operations.flatMap { Self.statements($0, &shown) }
        let responses = Declaration.property(
            "static var \(Self.name(of: files))",
            .array(.type("DocumentedResponse")),
            statements.isEmpty ? ["[]"] : Self.body(statements)
        )
        return .type("extension \(client.name)", [responses])
    }

    /// Statements instead of one literal, because the time to compile a literal grows with the square of its elements.
    private static func body(_ statements: [Syntax]) -> [Syntax] {
        ["var responses: [DocumentedResponse] = []"] + statements + ["return responses"]
    }

    /// - Parameter shown: The references to the texts that were printed. A response of several operations is printed
    ///   once.
    private static func statements(_ operation: SwiftOperation, _ shown: inout [ExactString: Code]) -> [Syntax] {
        responses(operation.source).map { statement("\(operation.typeName).id", $0, &shown) }
    }

    private static func statement(
        _ id: Code,
        _ example: APIModel.Operation.DocumentedResponse,
        _ shown: inout [ExactString: Code]
    ) -> Syntax {
        guard let json = example.body?.jsonText else {
            let response = Syntax.call("DocumentedResponse", ["\(id)", .pair("status:", "\(example.status)")])
            return .call("responses.append", [response])
        }
        let response: Code = "responses[\(id), \(example.status)]"
        if let same = shown[ExactString(json)] { return .pair("\(response) =", "\(same)") }
        let literal = literal(json)
        // A short text is repeated because a reference would be longer.
        if literal.lines.count > 3 { shown[ExactString(json)] = response }
        return .pair("\(response) =", .text(literal))
    }

    /// The response that a replay transport sends unless a test asks for another status, then the first response with
    /// content of each status of a failure.
    ///
    /// The former is the first successful response, preferably with content. Content with placeholders cannot be
    /// decoded.
    private static func responses(_ operation: APIModel.Operation) -> [APIModel.Operation.DocumentedResponse] {
        let all = operation.replayableResponses
        let successes = operation.replayableSuccesses
        guard let first = successes.first(where: { $0.body != nil }) ?? successes.first ?? all.first else { return [] }
        var statuses: Set = [first.status]
        let failures = all.filter { response in
            response.status >= 300 && response.body != nil && statuses.insert(response.status).inserted
        }
        return [first] + failures
    }

    private static func literal(_ text: String) -> TextLiteral {
        let escaped = text.escapingJSON { !$0.isIndependent }
        return TextLiteral(lines: JSONLayout.runningLines(of: escaped, width: width) ?? [escaped])
    }

    /// The width of the rest of a line after an assignment.
    private static let width = DeclarationPrinter.width - 12
}

extension APIModel.Operation {
    /// The responses that a replay transport can send: content with placeholders cannot be decoded.
    var replayableResponses: [DocumentedResponse] { documentedResponses.filter { !$0.hasPlaceholders } }

    var replayableSuccesses: [DocumentedResponse] {
        replayableResponses.filter { (200..<300).contains($0.status) }
    }
}
