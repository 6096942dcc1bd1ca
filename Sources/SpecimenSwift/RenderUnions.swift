import SpecimenInference

/// Objects of several kinds as an enumeration.
struct UnionRenderer {
    let model: Model

    init(_ model: Model) {
        self.model = model
    }

    var declaration: TypeDeclaration {
        let cases = model.variants.map { variant in
            Declaration.enumCase(EnumCaseDeclaration(name: Name(variant.name), value: .named(Name(variant.model))))
        }
        let other = EnumCaseDeclaration(
            documentation: DocComment("Of a kind that the docs do not show."),
            name: Name("other"),
            value: .type("JSONValue")
        )
        let key = model.discriminator ?? ""
        return TypeDeclaration(
            documentation: model.documentation(after: "Told apart by \(DocComment.code(key)). "),
            keyword: .indirectEnum,
            name: Name(model.name),
            conformance: .type("JSONUnion"),
            members: cases + [.enumCase(other)] + shared + [.function(reading(key)), .function(writing)]
        )
    }

    /// What all kinds have, without asking which it is.
    private var shared: [Declaration] {
        model.properties.map { property in
            let kinds = model.variants.map { variant in
                Statement.Branch(
                    pattern: "case .\(Name(variant.name))(let value)",
                    statement: Statement(.code("value.\(Name(property.name))"))
                )
            }
            let other = Statement.Branch(pattern: "case .other", statement: Statement(.code("nil")))
            return .property(
                PropertyDeclaration(
                    kind: .computed([.choice("self", kinds + [other])]),
                    name: Name(property.name),
                    type: TypeReference(property.shape).asOptional
                )
            )
        }
    }

    private func reading(_ key: String) -> FunctionDeclaration {
        let kinds = model.variants.map { variant in
            let value = Expression.Argument("try \(Name(variant.model))(json: json)")
            return Statement.Branch(
                pattern: "case \(StringLiteral(variant.value))",
                statement: Statement("self", .call(".\(Name(variant.name))", value))
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
        let names = model.variants.map(\.name) + ["other"]
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
                            pattern: "case .\(Name(name))(let value)",
                            statement: Statement(.call("value.encode", .init(label: Name("to"), "&json")))
                        )
                    }
                )
            ]
        )
    }
}
