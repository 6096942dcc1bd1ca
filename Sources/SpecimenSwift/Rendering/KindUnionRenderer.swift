/// Renders a union whose variants are kinds of JSON value.
struct KindUnionRenderer {
    let union: KindUnion

    var declaration: Declaration {
        let types = union.cases.map(\.type.documentation)
        let words = types.dropLast().joined(separator: ", ") + " or " + types.suffix(1).joined()
        let enumeration = UnionDeclaration(
            name: union.name,
            cases: union.cases.map { .init(name: $0.name, type: $0.type, pattern: ".\($0.name)") },
            other: DocComment("Any other value.")
        )
        return enumeration.declaration(
            documentation: DocComment("\(words), depending on the kind of the JSON value."),
            by: "json.kind",
            properties: union.cases.map(accessor) + [elements].compactMap(\.self)
        )
    }

    /// The value if it is of one kind, under the name that the accessor of `JSONValue` has.
    private func accessor(_ variant: KindUnion.Case) -> Declaration {
        .property(
            "public var \(Name(variant.name.plain + "Value"))",
            variant.type.asOptional,
            ["if case .\(variant.name)(let value) = self { value } else { nil }"]
        )
    }

    /// All elements, where an API sends one of them without an array; nil for a union without such elements.
    private var elements: Declaration? {
        guard let one = union.cases.first(where: { single in union.cases.contains { $0.type == .array(single.type) } })
        else { return nil }
        let branches = [
            Syntax.Branch(pattern: "case .array(let value)", statement: "value"),
            Syntax.Branch(pattern: "case .\(one.name)(let value)", statement: "[value]"),
            Syntax.Branch(pattern: "default", statement: "[]"),
        ]
        var declaration = Declaration.property("public var elements", .array(one.type), [.choice("self", branches)])
        declaration.documentation = DocComment("The elements of the array, or the only one.")
        return declaration
    }
}
