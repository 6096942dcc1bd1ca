import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// The comment for an operation's method.
struct MethodDocumentation {
    private(set) var comment = DocComment()

    private static let width = DeclarationPrinter.width - 8

    init(_ operation: SwiftOperation, _ shared: SharedDescriptions) {
        let docs = operation.source.documentation
        for text in Self.summary(docs.title, docs.description) + Self.facts(of: operation) {
            comment.separate()
            append(text)
        }
        if !docs.warning.isEmpty {
            comment.separate()
            append(docs.warning, first: "- Warning: ", indent: "  ")
        }
        appendParameters(of: operation, shared)
        appendFailures(of: operation)
    }

    private mutating func append(_ text: String, first: String = "", indent: String = "") {
        comment.append(text: text, first: first, indent: indent, width: Self.width)
    }

    private mutating func appendParameters(of operation: SwiftOperation, _ shared: SharedDescriptions) {
        let folders = Self.folders(of: operation.source)
        let described = operation.inputs
            .map { ($0.name.plain, $0.source, Self.text(of: $0.source, shared.description(of: $0, in: operation))) }
            .filter { !Self.isRepetition($2, by: $1, in: folders) }
        // A list ends the paragraph before it.
        if described.count == 1, let (name, _, text) = described.first {
            return append(text, first: "- Parameter \(name): ", indent: "  ")
        }
        if !described.isEmpty { comment.append("- Parameters:") }
        for (name, _, text) in described {
            append(text, first: "  - \(name): ", indent: "    ")
        }
    }

    /// The types of the documented bodies of failures, with the statuses of each.
    private mutating func appendFailures(of operation: SwiftOperation) {
        guard !operation.failures.isEmpty else { return }
        let bodies = operation.failures.map { failure in
            "\(failure.type.documentation) for \(listed(failure.statuses.map(String.init)))"
        }
        append("``APIError``. Its body is \(listed(bodies)).", first: "- Throws: ", indent: "  ")
    }

    /// Notes for the caller: scopes, the origin of the type of the response, and downloads.
    private static func facts(of swiftOperation: SwiftOperation) -> [String] {
        let operation = swiftOperation.source
        let scopes = operation.documentation.scopes
        let names = scopes.map(DocComment.code).joined(separator: ", ")
        let scope = scopes.isEmpty ? nil : scopes.count == 1 ? "Scope: \(names)." : "One of the scopes \(names)."
        let type = DocComment.code(swiftOperation.typeName.plain)
        let download = "`download(_:to:)` saves the response to \(type) as a file."
        let isData = [.data, .text].contains(operation.response.shape)
        let facts = [scope, operation.response.assumption, isData ? download : nil].compactMap(\.self)
        return facts.isEmpty ? [] : [facts.joined(separator: " ")]
    }

    /// The documentation of the type that makes the request.
    static func call(_ operation: APIModel.Operation) -> DocComment {
        var text = "\(DocComment.code(operation.endpoint))."
        let authentication = operation.documentation.authentication
        if !authentication.isEmpty { text += " " + sentence("Authentication: \(authentication)") }
        var comment = DocComment()
        comment.append(text: text, width: DeclarationPrinter.width - 4)
        return comment
    }

    /// Returns whether a description repeats the names: all its words, except for uninformative ones, are in the names
    /// of the parameter and the operation, as in "the ID of the team" for `teamID`.
    ///
    /// - Parameter folders: The words of the operation's path.
    private static func isRepetition(_ text: String, by input: Parameter, in folders: Set<Substring>) -> Bool {
        guard text.utf8.count <= longestRepetition, !text.hasLineBreak else { return false }
        let name = plainWords(Words(input.wireName).all.joined(separator: " "))
        return plainWords(text).allSatisfy { folders.contains($0) || empty.contains($0) || name.contains($0) }
    }

    /// A longer description is not a repetition of names.
    private static let longestRepetition = 200

    private static func folders(of operation: APIModel.Operation) -> Set<Substring> {
        var folders: Set<Substring> = []
        for case .literal(let text) in operation.path { folders.formUnion(plainWords(text)) }
        return folders
    }

    private static let empty = Set(
        plainWords("of to for by in on or and is its it this that which with resource belongs identifier")
    )

    /// The description, the facts in it that the type does not show, and the default value unless the description has
    /// it.
    private static func text(of input: Parameter, _ description: String) -> String {
        var additions = input.provenance.filter(\.changesWireFormat).map(\.sentence)
        let isDescribed = input.provenance.contains(.prose(.defaultValue))
        if !isDescribed, let value = input.defaultText.map(DocComment.code), !description.utf8.contains(value.utf8) {
            additions.append("Default: \(value).")
        }
        let addition = additions.joined(separator: " ")
        guard !description.isEmpty, !addition.isEmpty else { return description + addition }
        // After several lines the text would become part of a list or code at their end.
        let separator = description.hasLineBreak ? "\n\n" : " "
        return sentence(description) + separator + addition
    }

    /// The title and the description, in one paragraph if it fits on one line. The title is left out if the description
    /// is one sentence with all words of the title except for the verb.
    private static func summary(_ title: String, _ description: String) -> [String] {
        let isOneSentence = !description.hasLineBreak && !description.utf8.dropLast().contains(". ".utf8)
        guard isOneSentence, !description.isEmpty else { return [sentence(title), description] }
        let described = Set(plainWords(description))
        let named = plainWords(title)
        // A title with one word has no verb.
        guard named.dropFirst(named.count > 1 ? 1 : 0).allSatisfy(described.contains) else {
            let both = "\(sentence(title)) \(sentence(description))"
            return both.count > width ? [sentence(title), sentence(description)] : [both]
        }
        return [sentence(description)]
    }

    static func sentence(_ text: String) -> String {
        guard let last = text.last, last.isLetter || last.isNumber || last == ")" else { return text }
        return text + "."
    }
}

extension String {
    fileprivate var hasLineBreak: Bool { firstLine.endIndex < endIndex }
}

extension Provenance {
    /// A Boolean value that indicates whether the wire format of the value differs from that of its type.
    fileprivate var changesWireFormat: Bool {
        switch self {
        case .prose(.flag), .prose(.epochSeconds): true
        default: false
        }
    }
}
