/// The declaration of an enumeration with one case for each variant of a union, and a case that keeps any other value.
struct UnionDeclaration {
    struct Case {
        let name: Name
        let type: TypeReference
        /// The pattern that the subject matches if a value is of the variant.
        let pattern: Code
    }

    let name: Name
    let cases: [Case]
    /// The documentation of the case for other values.
    let other: DocComment

    /// - Parameters:
    ///   - subject: the expression that determines the variant of `json`.
    ///   - key: the key of the discriminator, if a member determines the variant.
    func declaration(
        documentation: DocComment,
        by subject: Code,
        key: StringLiteral? = nil,
        properties: [Declaration]
    ) -> Declaration {
        .type(
            documentation: documentation,
            "public indirect enum \(name): JSONUnion",
            cases.map { Declaration(head: "case \($0.name)(\($0.type))") }
                + [Declaration(documentation: other, head: "case other(JSONValue)")]
                + properties + [reading(by: subject, key), writing]
        )
    }

    private func reading(by subject: Code, _ key: StringLiteral?) -> Declaration {
        let branches = cases.map { variant in
            let value = Syntax.call("json.variant", ["Self.\(variant.name)", .pair("or:", "Self.other")])
            return Syntax.Branch(pattern: "case \(variant.pattern)", statement: .pair("self =", value))
        }
        let value = Syntax.call("json.unknownVariant", key.map { [.pair("by:", "\($0)")] } ?? [])
        let other = Syntax.Branch(pattern: "default", statement: .pair("self =", .call(".other", [value])))
        return .initializer([.pair("json:", "JSONNode")], [.choice(subject, branches + [other])])
    }

    private var writing: Declaration {
        let branches = (cases.map(\.name) + [Name("other")]).map { name in
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
