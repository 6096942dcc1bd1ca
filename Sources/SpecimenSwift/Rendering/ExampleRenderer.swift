import SpecimenInference
import SpecimenJSON

/// Renders the documented responses of a group, which a replay transport sends.
struct ExampleRenderer {
    let client: APIModel.Client
    let files: SwiftFiles

    /// The name of the responses of the group within the client.
    static func name(of files: SwiftFiles) -> Name {
        Name("responsesOf\(files.name)")
    }

    var declaration: Declaration {
        var shown: [ExactString: Code] = [:]
        let statements = files.operations.compactMap { Self.statement($0, &shown) }
        let responses = Declaration.property(
            "static var \(Self.name(of: files))",
            .array(.type("DocumentedResponse")),
            statements.isEmpty ? ["[]"] : Self.body(statements)
        )
        return .type("extension \(Name(client.name))", [responses])
    }

    /// Statements instead of one literal, because the time to compile a literal grows with the square of its elements.
    private static func body(_ statements: [Syntax]) -> [Syntax] {
        ["var responses: [DocumentedResponse] = []"] + statements + ["return responses"]
    }

    /// - Parameter shown: The references to the texts that were printed. A response of several operations is printed
    ///   once.
    private static func statement(_ operation: SwiftOperation, _ shown: inout [ExactString: Code]) -> Syntax? {
        guard let example = response(operation.source) else { return nil }
        let id: Code = "\(operation.typeName).id"
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

    /// The first successful response, preferably with content; nil if no response is documented. Content with
    /// placeholders cannot be decoded.
    private static func response(_ operation: APIModel.Operation) -> APIModel.Operation.DocumentedResponse? {
        let successes = operation.replayableSuccesses
        return successes.first { $0.body != nil } ?? successes.first ?? operation.replayableResponses.first
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
