/// Renders a union as an enumeration.
struct UnionRenderer {
    let type: SwiftType

    private var key: String { type.source.discriminator ?? "" }

    var declaration: Declaration {
        let cases = type.cases.map { Declaration(head: "case \($0.name)(\($0.type))") }
        let other = Declaration(
            documentation: DocComment("An object of an undocumented variant."),
            head: "case other(JSONValue)"
        )
        let discriminator = "The member \(DocComment.code(key)) determines the variant. "
        return .type(
            documentation: type.source.documentation(after: discriminator),
            "public indirect enum \(type.name): JSONUnion",
            cases + [other] + type.properties.map(shared) + [reading, writing]
        )
    }

    /// A property that all variants share.
    private func shared(_ property: SwiftProperty) -> Declaration {
        let branches = type.cases.map { variant in
            Syntax.Branch(pattern: "case .\(variant.name)(let value)", statement: "value.\(property.name)")
        }
        let other = Syntax.Branch(pattern: "case .other", statement: "nil")
        return .property(
            "public var \(property.name)",
            property.value.asOptional,
            [.choice("self", branches + [other])]
        )
    }

    private var reading: Declaration {
        let branches = type.cases.map { variant in
            let value = Syntax.call(".\(variant.name)", ["try \(variant.type)(json: json)"])
            return Syntax.Branch(pattern: "case \(StringLiteral(variant.value))", statement: .pair("self =", value))
        }
        let value = Syntax.call(".other", ["json.unknownVariant(by: \(StringLiteral(key)))"])
        let other = Syntax.Branch(pattern: "default", statement: .pair("self =", value))
        return .initializer(
            [.pair("json:", "JSONNode")],
            tail: " throws",
            [.choice("json[\(StringLiteral(key))]?.string", branches + [other])]
        )
    }

    private var writing: Declaration {
        let branches = (type.cases.map(\.name) + [Name("other")]).map { name in
            Syntax.Branch(
                pattern: "case .\(name)(let value)",
                statement: .call("value.encode", [.pair("to:", "&json")])
            )
        }
        return Declaration(
            head: .function("public func encode", [.pair("to json:", "inout JSONWriter")], ""),
            body: .statements([.choice("self", branches)])
        )
    }
}
