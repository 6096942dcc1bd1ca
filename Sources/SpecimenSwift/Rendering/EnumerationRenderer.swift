/// Renders documented choices as a type that accepts other values too.
enum EnumerationRenderer {
    private static func documentedValues(of enumeration: SwiftEnumeration) -> PropertyDeclaration {
        PropertyDeclaration(
            kind: .static(.list(enumeration.values.map { .code("\($0.name)") })),
            name: Name("documentedValues"),
            type: .array(.named(enumeration.name))
        )
    }

    static func declaration(of enumeration: SwiftEnumeration) -> Declaration {
        let name = enumeration.name
        let rawValue = Name("rawValue")
        let choices = enumeration.values.map { value in
            Declaration.property(
                PropertyDeclaration(
                    kind: .static(.call("\(name)", .init(label: rawValue, "\(StringLiteral(value.rawValue))"))),
                    name: value.name
                )
            )
        }
        let initializer = FunctionDeclaration(
            kind: .initializer,
            parameters: [.init(name: rawValue, type: .type("String"))],
            body: [Statement("self.rawValue", .code("rawValue"))]
        )
        return .type(
            TypeDeclaration(
                documentation: DocComment("The values documented; any other is `\(name.plain)(rawValue:)`."),
                keyword: .struct,
                name: name,
                conformance: .type("OpenEnum"),
                members: choices + [
                    .property(documentedValues(of: enumeration)),
                    .property(PropertyDeclaration(kind: .constant, name: rawValue, type: .type("String"))),
                    .function(initializer),
                ]
            )
        )
    }
}
