import SpecimenInference

/// The client's method for one operation.
struct MethodRenderer {
    let operation: Operation
    /// Says how its lists are walked; nil for the runtime's names.
    let client: APIModel.Client?
    let shared: SharedDescriptions

    init(_ operation: Operation, of client: APIModel.Client? = nil, _ shared: SharedDescriptions = .init()) {
        self.operation = operation
        self.client = client
        self.shared = shared
    }

    var declaration: FunctionDeclaration {
        let scope = Name(operation.typeName)
        let call = Expression.call(
            "\(scope)",
            operation.inputs.map { input in
                let name = Name(input.name)
                return Expression.Argument(label: name, "\(name)")
            }
        )
        let argument = Expression.Argument(call)
        var function = FunctionDeclaration(
            documentation: documentation,
            kind: .function(Name(operation.id)),
            parameters: operation.inputs.map { $0.declaration(in: scope) },
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
        let isHidden = operation.inputs.contains { $0.name == name.description }
        return isHidden ? "self.\(Name(name.description))" : Code(stringLiteral: name)
    }

    private static let width = DeclarationPrinter.width - 8

    private var documentation: DocComment {
        let docs = operation.documentation
        var comment = DocComment()
        for paragraph in Self.summary(docs.title, docs.description) + [facts] {
            comment.separate()
            comment.append(text: paragraph, width: Self.width)
        }
        if !docs.warning.isEmpty {
            comment.separate()
            comment.append(text: docs.warning, first: "- Warning: ", indent: "  ", width: Self.width)
        }
        appendParameters(to: &comment)
        return comment
    }

    /// Endpoint, authentication, scopes, and where the type of the answer comes from.
    private var facts: String {
        let docs = operation.documentation
        var facts = [DocComment.code(operation.endpoint) + "."]
        if !docs.authentication.isEmpty { facts.append(Self.sentence("Authentication: \(docs.authentication)")) }
        if !docs.scopes.isEmpty {
            let scopes = docs.scopes.map(DocComment.code).joined(separator: ", ")
            facts.append(docs.scopes.count == 1 ? "Scope: \(scopes)." : "One of the scopes \(scopes).")
        }
        if let assumption = operation.response.assumption { facts.append(assumption) }
        return facts.joined(separator: " ")
    }

    private func appendParameters(to comment: inout DocComment) {
        let described = operation.inputs.map { ($0, text(of: $0)) }.filter { !$0.1.isEmpty }
        guard !described.isEmpty else { return }
        comment.separate()
        comment.append("- Parameters:")
        for (input, text) in described {
            comment.append(
                text: text,
                first: "  - \(Name(input.name).plain): ",
                indent: "    ",
                width: Self.width
            )
        }
    }

    /// The description, what was read from it that the type does not show, and the default where it does not say it itself.
    private func text(of input: Parameter) -> String {
        let description = shared.description(of: input, in: operation)
        var additions = input.provenance.filter(\.changesNotation).map(\.sentence)
        let isSaid = input.provenance.contains(.prose(.defaultValue))
        if let value = input.defaultText.map(DocComment.code), !isSaid, !description.contains(value) {
            additions.append("Default: \(value).")
        }
        let addition = additions.joined(separator: " ")
        guard !description.isEmpty, !addition.isEmpty else { return description + addition }
        // Behind several lines it would become part of the list or the code that may end them.
        let separator = description.contains(where: \.isNewline) ? "\n\n" : " "
        return Self.sentence(description) + separator + addition
    }

    /// Title and description, or the description alone: where it is one sentence with all words of the title but for the
    /// verb, the title has nothing to add.
    private static func summary(_ title: String, _ description: String) -> [String] {
        let isOneSentence = !description.contains(where: \.isNewline) && !description.dropLast().contains(". ")
        guard isOneSentence, !description.isEmpty else { return [sentence(title), description] }
        let said = words(description)
        let named = words(title)
        // A title of one word has no verb.
        guard named.dropFirst(named.count > 1 ? 1 : 0).allSatisfy(said.contains) else {
            return [sentence(title), sentence(description)]
        }
        return [sentence(description)]
    }

    /// In lower case, without articles and without what makes a plural or a genitive.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.compactMap { word in
            if ["a", "an", "the"].contains(word) { return nil }
            let singular = word.hasSuffix("s") ? word.dropLast() : word
            return String(singular.hasSuffix("'") ? singular.dropLast() : singular)
        }
    }

    static func sentence(_ text: String) -> String {
        guard let last = text.last, last.isLetter || last.isNumber || last == ")" else { return text }
        return text + "."
    }
}

extension Provenance {
    /// The value is not sent as its type would have it.
    fileprivate var changesNotation: Bool {
        switch self {
        case .prose(.flag), .prose(.epochSeconds): true
        default: false
        }
    }
}
