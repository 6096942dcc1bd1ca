/// Renders a union as an enumeration.
struct UnionRenderer {
    let type: SwiftType

    init(_ type: SwiftType) {
        self.type = type
    }

    var declaration: TypeDeclaration {
        let cases = type.cases.map { variant in
            Declaration.enumCase(EnumCaseDeclaration(name: variant.name, value: .named(variant.type)))
        }
        let other = EnumCaseDeclaration(
            documentation: DocComment("Of a kind that the docs do not show."),
            name: Name("other"),
            value: .type("JSONValue")
        )
        let key = type.source.discriminator ?? ""
        return TypeDeclaration(
            documentation: type.source.documentation(after: "Told apart by \(DocComment.code(key)). "),
            keyword: .indirectEnum,
            name: type.name,
            conformance: .type("JSONUnion"),
            members: cases + [.enumCase(other)] + shared + [.function(reading(key)), .function(writing)]
        )
    }

    /// The properties that all variants share.
    private var shared: [Declaration] {
        type.properties.map { property in
            let kinds = type.cases.map { variant in
                Statement.Branch(
                    pattern: "case .\(variant.name)(let value)",
                    statement: Statement(.code("value.\(property.name)"))
                )
            }
            let other = Statement.Branch(pattern: "case .other", statement: Statement(.code("nil")))
            return .property(
                PropertyDeclaration(
                    kind: .computed([.choice("self", kinds + [other])]),
                    name: property.name,
                    type: property.value.asOptional
                )
            )
        }
    }

    private func reading(_ key: String) -> FunctionDeclaration {
        let kinds = type.cases.map { variant in
            let value = Expression.Argument("try \(variant.type)(json: json)")
            return Statement.Branch(
                pattern: "case \(StringLiteral(variant.value))",
                statement: Statement("self", .call(".\(variant.name)", value))
            )
        }
        let other = Statement.Branch(
            pattern: "default",
            statement: Statement("self", .call(".other", .init("json.unknownVariant(by: \(StringLiteral(key)))")))
        )
        return FunctionDeclaration(
            kind: .initializer,
            parameters: [FunctionDeclaration.Parameter(name: Name("json"), type: .type("JSONNode"))],
            effects: "throws",
            body: [.choice("json[\(StringLiteral(key))]?.string", kinds + [other])]
        )
    }

    private var writing: FunctionDeclaration {
        let names = type.cases.map(\.name) + [Name("other")]
        return FunctionDeclaration(
            kind: .function(Name("encode")),
            parameters: [
                FunctionDeclaration.Parameter(
                    label: Name("to"),
                    name: Name("json"),
                    isInout: true,
                    type: .type("JSONWriter")
                )
            ],
            body: [
                .choice(
                    "self",
                    names.map { name in
                        Statement.Branch(
                            pattern: "case .\(name)(let value)",
                            statement: Statement(.call("value.encode", .init(label: Name("to"), "&json")))
                        )
                    }
                )
            ]
        )
    }
}
