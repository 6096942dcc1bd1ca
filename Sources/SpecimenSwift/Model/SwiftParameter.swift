import SpecimenInference

/// A parameter of a method.
struct SwiftParameter: Sendable {
    let source: Parameter
    let name: Name
    /// The type in a method of the client.
    let type: TypeReference
    /// The type within the operation's type, which declares the parameter's enumeration.
    private let innerType: TypeReference

    init(_ parameter: Parameter, name: Name, enumeration: Name?, of operation: Name, _ typeNames: TypeNames) {
        source = parameter
        self.name = name
        let wrapped = { (type: TypeReference) -> TypeReference in
            if parameter.isNullable { return .generic(Name("PatchValue"), type) }
            return parameter.isRequired ? type : type.asOptional
        }
        type = wrapped(typeNames.type(of: parameter.shape, enumeration: enumeration.map { .member(operation, $0) }))
        innerType = wrapped(typeNames.type(of: parameter.shape, enumeration: enumeration.map(TypeReference.named)))
    }

    /// The parameter of the client's method.
    var declaration: Syntax { declaration(type) }

    /// The parameter of the initializer of the operation's type.
    var innerDeclaration: Syntax { declaration(innerType) }

    private func declaration(_ type: TypeReference) -> Syntax {
        let defaultValue: Code? = source.isRequired ? nil : source.isNullable ? ".keep" : "nil"
        return .pair("\(name):", .type(type, defaultValue: defaultValue))
    }
}
