import SpecimenInference

/// Documented choices, as a type that holds others too.
enum EnumerationRenderer {
    /// One declaration for each type, however many of the shapes are of it.
    static func declarations(for shapes: [Shape]) -> [Declaration] {
        var declared: Set<String> = []
        return shapes.compactMap { shape in
            guard case .enumeration(let name, let values) = shape.core, declared.insert(name).inserted else {
                return nil
            }
            return .type(declaration(Name(name), values: values))
        }
    }

    private static func documentedValues(_ values: [EnumerationValue], of type: Name) -> PropertyDeclaration {
        PropertyDeclaration(
            kind: .static(.list(values.map { .code("\(Name($0.name))") })),
            name: Name("documentedValues"),
            type: .array(.named(type))
        )
    }

    private static func declaration(_ name: Name, values: [EnumerationValue]) -> TypeDeclaration {
        let rawValue = Name("rawValue")
        let choices = values.map { value in
            Declaration.property(
                PropertyDeclaration(
                    kind: .static(.call("\(name)", .init(label: rawValue, "\(StringLiteral(value.rawValue))"))),
                    name: Name(value.name)
                )
            )
        }
        let initializer = FunctionDeclaration(
            kind: .initializer,
            parameters: [.init(name: rawValue, type: .type("String"))],
            body: [Statement("self.rawValue", .code("rawValue"))]
        )
        return TypeDeclaration(
            documentation: DocComment("The values documented; any other is `\(name.plain)(rawValue:)`."),
            keyword: .struct,
            name: name,
            conformance: .type("OpenEnum"),
            members: choices + [
                .property(documentedValues(values, of: name)),
                .property(PropertyDeclaration(kind: .constant, name: rawValue, type: .type("String"))),
                .function(initializer),
            ]
        )
    }
}
