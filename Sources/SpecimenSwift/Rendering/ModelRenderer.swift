import SpecimenInference

/// Renders a model as a structure.
struct ModelRenderer {
    let type: SwiftType

    init(_ type: SwiftType) {
        self.type = type
    }

    private var properties: [SwiftProperty] { type.properties }

    var declaration: TypeDeclaration {
        TypeDeclaration(
            documentation: type.source.documentation(),
            keyword: .struct,
            name: type.name,
            conformance: isRecord ? .type("JSONModel") : .type("JSONTuple"),
            members: properties.map { .property(declaration(of: $0)) }
                + [.function(initializer), .function(reading), .function(writing)]
                + type.enumerations.map(EnumerationRenderer.declaration)
        )
    }

    private var isRecord: Bool { type.source.kind == .record }

    private func declaration(of property: SwiftProperty) -> PropertyDeclaration {
        PropertyDeclaration(
            documentation: documentation(of: property),
            kind: .stored(wrapper: property.wrapper),
            name: property.name,
            type: property.type
        )
    }

    private func documentation(of swiftProperty: SwiftProperty) -> DocComment {
        let property = swiftProperty.source
        var comment = DocComment()
        let width = DeclarationPrinter.width - 8
        if !property.provenance.isEmpty {
            comment.append(text: property.provenance.map(\.sentence).joined(separator: " "), width: width)
        } else if property.evidence.kinds.isEmpty {
            comment.append("Always null in the examples.")
        } else if let example = property.evidence.example, Self.isInformative(swiftProperty, example) {
            comment.append("Example: " + DocComment.code(example))
        }
        return comment
    }

    /// An example of a flag, a number, a date or a numeric identifier is not more informative than its type.
    private static func isInformative(_ property: SwiftProperty, _ example: String) -> Bool {
        let name = property.name.plain
        let isID = name == "id" || name.hasSuffix("ID")
        if isID, example.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return false }
        return switch property.source.shape.core {
        case .bool, .int, .double, .number, .enumeration: false
        case .scalar(let format): format.hasInformativeExamples
        default: true
        }
    }

    private var initializer: FunctionDeclaration {
        FunctionDeclaration(
            kind: .initializer,
            parameters: properties.map { property in
                FunctionDeclaration.Parameter(
                    name: property.name,
                    type: property.type,
                    defaultValue: property.source.isOptional ? "nil" : nil
                )
            },
            body: properties.isEmpty ? [] : [.members(properties.map(\.name))]
        )
    }

    private var reading: FunctionDeclaration {
        let source: StaticString = isRecord ? "JSONObject" : "JSONPositions"
        return FunctionDeclaration(
            kind: .initializer,
            parameters: [FunctionDeclaration.Parameter(name: Name("json"), type: .type(source))],
            effects: "throws",
            body: readsInOne ? [readingInOne] : properties.map(read)
        )
    }

    /// By way of the other initializer, which takes neither the text that a date was read from nor, where it has a parameter
    /// `json` only, can be told from this one.
    private var readsInOne: Bool {
        !properties.isEmpty && properties.allSatisfy { $0.wireType == nil && $0.name.plain != "json" }
    }

    private var readingInOne: Statement {
        let arguments = properties.map { property in
            Expression.Argument(label: property.name, .call(reader(of: property), .init(key(of: property))))
        }
        let canFail = properties.contains { !$0.source.isOptional }
        return Statement(marker: canFail ? "try" : nil, .call("self.init", arguments))
    }

    private func read(_ property: SwiftProperty) -> Statement {
        Statement(
            "\(property.storage)",
            marker: property.source.isOptional ? nil : "try",
            .call(reader(of: property), .init(key(of: property)))
        )
    }

    private func reader(of property: SwiftProperty) -> Code {
        property.source.isOptional ? "json.optional" : "json.required"
    }

    private var writing: FunctionDeclaration {
        FunctionDeclaration(
            kind: .function(Name("write")),
            parameters: [
                FunctionDeclaration.Parameter(
                    label: Name("to"),
                    name: Name("json"),
                    isInout: true,
                    type: .type("JSONWriter")
                )
            ],
            body: properties.map { property in
                let value = Expression.Argument("\(property.storage)")
                return isRecord
                    ? Statement(.call("json.write", .init(key(of: property)), value))
                    : Statement(.call("json.element", value))
            }
        )
    }

    private func key(of property: SwiftProperty) -> Code {
        let key = property.source.wireName
        if type.source.kind == .tuple, let position = Int(key) { return "\(position)" }
        return "\(StringLiteral(key))"
    }
}

extension SwiftType {
    var declaration: TypeDeclaration {
        source.kind == .union ? UnionRenderer(self).declaration : ModelRenderer(self).declaration
    }
}

extension Model {
    /// The operations with samples, after the rest of the documentation.
    func documentation(after text: String = "") -> DocComment {
        let words = isInput ? "Sent by" : "Seen in"
        let lead = "\(text)\(words): "
        let count =
            switch samples {
            case 0: "described, without a sample"
            case 1: "1 sample"
            default: "\(samples) samples"
            }
        let room = DeclarationPrinter.width - 4 - lead.count - " and 99 more (\(count)).".count
        return DocComment("\(lead)\(operations(within: room)) (\(count)).")
    }

    /// As many operations as fit on a line, and the number of the others.
    private func operations(within room: Int) -> String {
        var (text, shown) = ("", 0)
        for operation in seenIn {
            let next = shown == 0 ? operation : "\(text), \(operation)"
            guard shown == 0 || next.utf8.count <= room else { break }
            (text, shown) = (next, shown + 1)
        }
        return shown < seenIn.count ? "\(text) and \(seenIn.count - shown) more" : text
    }
}
