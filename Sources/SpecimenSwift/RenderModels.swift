import SpecimenInference

/// One model as a struct.
struct ModelRenderer {
    let model: Model

    init(_ model: Model) {
        self.model = model
    }

    var declaration: TypeDeclaration {
        let properties = model.properties.map { Declaration.property(property($0)) }
        return TypeDeclaration(
            documentation: documentation,
            keyword: .struct,
            name: Name(model.name),
            conformance: model.kind == .record ? .type("JSONModel") : .type("JSONTuple"),
            members: properties + [.function(initializer), .function(reading), .function(writing)] + enumerations
        )
    }

    private var enumerations: [Declaration] {
        EnumerationRenderer.declarations(for: model.properties.map(\.shape))
    }

    private var documentation: DocComment { model.documentation() }

    private func property(_ property: Property) -> PropertyDeclaration {
        PropertyDeclaration(
            documentation: documentation(of: property),
            kind: .stored(wrapper: wrapper(of: property)),
            name: Name(property.name),
            type: type(of: property)
        )
    }

    private func wrapper(of property: Property) -> Name? {
        if property.shape == .dateTime(verbatim: true) { return Name("Verbatim") }
        return property.isIndirect ? Name("Indirect") : nil
    }

    private func type(of property: Property) -> TypeReference {
        let type = TypeReference(property.shape)
        // What is kept apart can be nil: a value that has to hold another of its type would have no end.
        return property.isOptional || property.isIndirect ? type.asOptional : type
    }

    private func documentation(of property: Property) -> DocComment {
        var comment = DocComment()
        let width = DeclarationPrinter.width - 8
        if !property.provenance.isEmpty {
            comment.append(text: property.provenance.map(\.sentence).joined(separator: " "), width: width)
        } else if property.evidence.kinds.isEmpty {
            comment.append("Null in every sample.")
        } else if let example = property.evidence.example, Self.isInformative(property, example) {
            comment.append("Example: " + DocComment.code(example))
        }
        return comment
    }

    /// An example of a flag, a number or a date says no more than its type, nor does an id of digits.
    private static func isInformative(_ property: Property, _ example: String) -> Bool {
        let isID = property.name == "id" || property.name.hasSuffix("ID")
        if isID, example.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return false }
        return switch property.shape.core {
        case .bool, .int, .double, .number, .enumeration, .numericFlag, .dateTime, .date, .epochSeconds, .uuid: false
        default: true
        }
    }

    private var initializer: FunctionDeclaration {
        FunctionDeclaration(
            kind: .initializer,
            parameters: model.properties.map { property in
                FunctionDeclaration.Parameter(
                    name: Name(property.name),
                    type: type(of: property),
                    defaultValue: property.isOptional ? "nil" : nil
                )
            },
            body: model.properties.isEmpty ? [] : [.members(model.properties.map { Name($0.name) })]
        )
    }

    private var reading: FunctionDeclaration {
        let source: StaticString = model.kind == .record ? "JSONObject" : "JSONPositions"
        return FunctionDeclaration(
            kind: .initializer,
            parameters: [FunctionDeclaration.Parameter(name: Name("json"), type: .type(source))],
            effects: "throws",
            body: readsInOne ? [readingInOne] : model.properties.map(read)
        )
    }

    /// By way of the other initializer, which takes neither the text that a date was read from nor, where it has a parameter
    /// `json` only, can be told from this one.
    private var readsInOne: Bool {
        !model.properties.isEmpty
            && model.properties.allSatisfy { $0.shape != .dateTime(verbatim: true) && $0.name != "json" }
    }

    private var readingInOne: Statement {
        let arguments = model.properties.map { property in
            Expression.Argument(label: Name(property.name), .call(reader(of: property), .init(key(of: property))))
        }
        let canFail = model.properties.contains { !$0.isOptional }
        return Statement(marker: canFail ? "try" : nil, .call("self.init", arguments))
    }

    private func read(_ property: Property) -> Statement {
        Statement(
            "\(storage(of: property))",
            marker: property.isOptional ? nil : "try",
            .call(reader(of: property), .init(key(of: property)))
        )
    }

    private func reader(of property: Property) -> Code { property.isOptional ? "json.optional" : "json.required" }

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
            body: model.properties.map { property in
                let value = Expression.Argument("\(storage(of: property))")
                return model.kind == .record
                    ? Statement(.call("json.write", .init(key(of: property)), value))
                    : Statement(.call("json.element", value))
            }
        )
    }

    /// What keeps its text is read into the wrapper and written from it, so that the text comes along.
    private func storage(of property: Property) -> Name {
        let name = Name(property.name)
        return property.shape == .dateTime(verbatim: true) ? name.wrapper : name
    }

    private func key(of property: Property) -> Code {
        if model.kind == .tuple, let position = Int(property.wireName) {
            return "\(position)"
        }
        return "\(StringLiteral(property.wireName))"
    }
}

extension Model {
    var declaration: TypeDeclaration {
        kind == .union ? UnionRenderer(self).declaration : ModelRenderer(self).declaration
    }

    /// Where it was seen, after what else there is to say.
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

    /// As many of the operations it was seen in as fit, and how many more there are.
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
