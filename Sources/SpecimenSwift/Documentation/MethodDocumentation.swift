import SpecimenInference
import SpecimenJSON

/// The contents of the comment for an operation's method, before they are wrapped.
struct MethodDocumentation: Sendable {
    private enum Part: Sendable {
        case line(String)
        case separator
        case paragraph(Paragraph)
    }

    private var parts: [Part] = []

    var paragraphs: [Paragraph] {
        parts.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    func comment(_ typesetting: Typesetting) -> DocComment {
        var comment = DocComment()
        for part in parts {
            switch part {
            case .line(let line): comment.append(line)
            case .separator: comment.separate()
            case .paragraph(let paragraph): comment.append(lines: typesetting[paragraph])
            }
        }
        return comment
    }

    private static let width = DeclarationPrinter.width - 8

    init(_ operation: SwiftOperation, _ shared: SharedDescriptions = SharedDescriptions()) {
        let docs = operation.source.documentation
        for text in Self.summary(docs.title, docs.description) + Self.facts(of: operation.source) {
            parts.append(.separator)
            append(text)
        }
        if !docs.warning.isEmpty {
            parts.append(.separator)
            append(docs.warning, first: "- Warning: ", indent: "  ")
        }
        appendParameters(of: operation, shared)
    }

    private mutating func append(_ text: String, first: String = "", indent: String = "") {
        parts.append(.paragraph(Paragraph(text: ExactString(text), first: first, indent: indent, width: Self.width)))
    }

    private mutating func appendParameters(of operation: SwiftOperation, _ shared: SharedDescriptions) {
        let folders = Self.folders(of: operation.source)
        let described = operation.inputs.map {
            ($0, Self.text(of: $0.source, shared.description(of: $0, in: operation)))
        }
        .filter { !Self.isSaid($0.1, by: $0.0.source, in: folders) }
        // A list ends the paragraph before it.
        if described.count == 1, let (input, text) = described.first {
            return append(text, first: "- Parameter \(input.name.plain): ", indent: "  ")
        }
        if !described.isEmpty { parts.append(.line("- Parameters:")) }
        for (input, text) in described {
            append(text, first: "  - \(input.name.plain): ", indent: "    ")
        }
    }

    /// Notes for the caller: scopes, and the origin of the type of the response.
    private static func facts(of operation: APIModel.Operation) -> [String] {
        let scopes = operation.documentation.scopes
        let names = scopes.map(DocComment.code).joined(separator: ", ")
        let scope = scopes.isEmpty ? nil : scopes.count == 1 ? "Scope: \(names)." : "One of the scopes \(names)."
        let facts = [scope, operation.response.assumption].compactMap(\.self)
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

    /// Whether a description says no more than the names: all its words, except for uninformative ones, are in the names of
    /// the parameter and the operation, as in "the ID of the team" for `teamID`.
    ///
    /// - Parameter folders: The words of the operation's path.
    private static func isSaid(_ text: String, by input: Parameter, in folders: Set<String>) -> Bool {
        guard !text.hasLineBreak else { return false }
        var name: [String]?
        for word in PlainWords(text) where !folders.contains(word) && !empty.contains(word) {
            // The first words of most descriptions are informative.
            let words = name ?? Array(PlainWords(spaced(input.wireName)))
            guard words.contains(word) else { return false }
            name = words
        }
        return true
    }

    private static func folders(of operation: APIModel.Operation) -> Set<String> {
        var folders: Set<String> = []
        for case .literal(let text) in operation.path { folders.formUnion(PlainWords(text)) }
        return folders
    }

    /// `teamSlug` becomes `team Slug`.
    private static func spaced(_ name: String) -> String {
        var text: [UInt8] = []
        for byte in name.utf8 {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            if isCapital, let last = text.last, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) {
                text.append(UInt8(ascii: " "))
            }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let empty = Set(
        PlainWords("of to for by in on or and is its it this that which with resource belongs identifier")
    )

    /// The description, the facts in it that the type does not show, and the default value unless the description has it.
    private static func text(of input: Parameter, _ description: String) -> String {
        var additions = input.provenance.filter(\.changesWireFormat).map(\.sentence)
        let isSaid = input.provenance.contains(.prose(.defaultValue))
        if let value = input.defaultText.map(DocComment.code), !isSaid, !description.has(value) {
            additions.append("Default: \(value).")
        }
        let addition = additions.joined(separator: " ")
        guard !description.isEmpty, !addition.isEmpty else { return description + addition }
        // After several lines the text would become part of a list or code at their end.
        let separator = description.hasLineBreak ? "\n\n" : " "
        return sentence(description) + separator + addition
    }

    /// The title and the description, in one paragraph if it fits on one line. The title is left out if the description is one
    /// sentence with all words of the title except for the verb.
    private static func summary(_ title: String, _ description: String) -> [String] {
        let isOneSentence = !description.hasLineBreak && !String(description.dropLast()).has(". ")
        guard isOneSentence, !description.isEmpty else { return [sentence(title), description] }
        let said = Set(PlainWords(description))
        let named = Array(PlainWords(title))
        // A title with one word has no verb.
        guard named.dropFirst(named.count > 1 ? 1 : 0).allSatisfy(said.contains) else {
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
    /// Like `contains`, but many times as fast for ASCII, where bytes can be compared.
    fileprivate func has(_ text: String) -> Bool { isASCII ? firstPlace(of: text) != nil : contains(text) }

    fileprivate var hasLineBreak: Bool {
        isASCII ? !hasOnly { $0 > 0x0D || $0 < 0x0A } : firstLine.endIndex < endIndex
    }
}

extension Provenance {
    /// Whether the wire format of the value differs from that of its type.
    fileprivate var changesWireFormat: Bool {
        switch self {
        case .prose(.flag), .prose(.epochSeconds): true
        default: false
        }
    }
}
