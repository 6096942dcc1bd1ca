/// Renders a union with a discriminator as an enumeration.
struct UnionRenderer {
    let type: SwiftType

    var declaration: Declaration {
        let key = type.source.discriminator ?? ""
        let enumeration = UnionDeclaration(
            name: type.name,
            cases: type.cases.map {
                .init(name: $0.name, type: .named($0.type), pattern: "\(StringLiteral($0.value))")
            },
            other: DocComment("An object of an undocumented variant, or one that the type of its variant cannot read.")
        )
        let discriminator = "The member \(DocComment.code(key)) determines the variant. "
        return enumeration.declaration(
            documentation: type.source.documentation(after: discriminator),
            by: "json[\(StringLiteral(key))]?.string",
            key: StringLiteral(key),
            properties: type.properties.map(shared)
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
}
