import SpecimenInference

/// A parameter of a method.
struct SwiftParameter: Sendable {
    let source: Parameter
    let name: Name
    /// The type in a method of the client.
    private let type: TypeReference
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
    var declaration: FunctionDeclaration.Parameter { declaration(type) }

    /// The parameter of the initializer of the operation's type.
    var innerDeclaration: FunctionDeclaration.Parameter { declaration(innerType) }

    private func declaration(_ type: TypeReference) -> FunctionDeclaration.Parameter {
        FunctionDeclaration.Parameter(
            name: name,
            type: type,
            defaultValue: source.isRequired ? nil : source.isNullable ? ".keep" : "nil"
        )
    }
}
