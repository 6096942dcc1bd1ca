import SpecimenInference
import SpecimenJSON

/// Renders a model as a structure.
struct ModelRenderer {
    let type: SwiftType

    private var properties: [SwiftProperty] { type.properties }
    private var isRecord: Bool { type.source.kind == .record }

    var declaration: Declaration {
        let conformance: Code = isRecord ? "JSONModel" : "JSONTuple"
        return .type(
            documentation: type.source.documentation(),
            "public struct \(type.name): \(conformance)",
            properties.map(declaration) + [rest, initializer, reading, writing] + type.enumerations.map(\.declaration)
        )
    }

    private func declaration(of property: SwiftProperty) -> Declaration {
        let wrapper: Code = property.wrapper.map { "@\($0) " } ?? ""
        var declaration = Declaration.property("\(wrapper)public var \(property.name)", property.type)
        declaration.documentation = documentation(of: property)
        return declaration
    }

    /// The property with the values that no other property holds.
    private var rest: Declaration {
        let record: Syntax = "public var otherFields = OtherFields()"
        return Declaration(head: isRecord ? record : "public var otherElements: [Int: JSONValue] = [:]")
    }

    private func documentation(of swiftProperty: SwiftProperty) -> DocComment {
        let property = swiftProperty.source
        var comment = DocComment()
        let width = DeclarationPrinter.width - 8
        if !property.provenance.isEmpty {
            comment.append(text: property.provenance.map(\.sentence).joined(separator: " "), width: width)
        } else if property.evidence.kinds.isEmpty {
            comment.append("Always null in the examples.")
        } else if !property.emptyKinds.isEmpty {
            let values = property.emptyKinds.compactMap(\.emptyValue?.jsonText).map(DocComment.code)
            comment.append("Nil also for \(values.joined(separator: " or ")) in the response.")
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

    private var initializer: Declaration {
        let parameters = properties.map { property in
            let defaultValue: Code? = property.isPatch ? ".keep" : property.source.isOptional ? "nil" : nil
            return Syntax.pair("\(property.name):", .type(property.type, defaultValue: defaultValue))
        }
        return .initializer(parameters, properties.isEmpty ? [] : [.members(properties.map(\.name))])
    }

    private var reading: Declaration {
        let assignments = properties.map { property in
            Syntax.pair("\(property.storage) =", read(property, marker: property.source.isOptional ? "" : "try "))
        }
        return .initializer(
            [.pair("json:", isRecord ? "inout JSONObject" : "inout JSONPositions")],
            tail: " throws",
            readsInOne ? [readingInOne] : assignments
        )
    }

    /// A Boolean value that indicates whether the properties are read by a call of the other initializer. That
    /// initializer does not take the text that a date was read from. If its only parameter is `json`, the call would be
    /// ambiguous.
    private var readsInOne: Bool {
        !properties.isEmpty && properties.allSatisfy { $0.wireType == nil && $0.name.plain != "json" }
    }

    private var readingInOne: Syntax {
        let canFail = properties.contains { !$0.source.isOptional }
        return .call(
            canFail ? "try self.init" : "self.init",
            properties.map { .pair("\(label: $0.name):", read($0)) }
        )
    }

    private func read(_ property: SwiftProperty, marker: Code = "") -> Syntax {
        if property.isPatch { return .call("json.patch", ["\(key(of: property))"]) }
        let reader: Code = property.source.isOptional ? "json.optional" : "json.required"
        let emptyKinds: Code = property.source.emptyKinds.map { ".\(Name($0.rawValue))" }.joined(separator: ", ")
        let isPlain = property.source.emptyKinds.isEmpty
        return .call(
            "\(marker)\(reader)",
            ["\(key(of: property))"] + (isPlain ? [] : [.pair("orEmpty:", .code(emptyKinds))])
        )
    }

    private var writing: Declaration {
        let statements = properties.map { property in
            isRecord
                ? Syntax.call("json.write", ["\(key(of: property))", "\(property.storage)"])
                : Syntax.call("json.element", ["\(property.storage)"])
        }
        return Declaration(
            head: .function("public func write", [.pair("to json:", "inout JSONWriter")], ""),
            body: .statements(statements)
        )
    }

    private func key(of property: SwiftProperty) -> Code {
        let key = property.source.wireName
        if type.source.kind == .tuple, let position = Int(key) { return "\(position)" }
        return "\(StringLiteral(key))"
    }
}
