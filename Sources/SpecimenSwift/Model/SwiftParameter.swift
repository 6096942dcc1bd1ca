import SpecimenInference

/// A parameter of a method, or of the client.
struct SwiftParameter: Sendable {
    let source: Parameter
    let name: Name
    /// The type in a method of the client.
    let type: TypeReference
    /// The type within the operation's type, which declares the parameter's enumeration.
    private let innerType: TypeReference
    /// The property of the client that holds the value; nil if callers give the value.
    let holder: Name?
    /// The value that an argument has unless the caller gives another; nil if the caller has to give a value.
    let defaultValue: Code?

    init(_ parameter: Parameter, name: Name, enumeration: Name?, of operation: Name, _ typeNames: TypeNames) {
        self.init(
            parameter,
            name: name,
            typeNames.type(of: parameter.shape, enumeration: enumeration.map { .member(operation, $0) }),
            inner: typeNames.type(of: parameter.shape, enumeration: enumeration.map(TypeReference.named))
        )
    }

    /// A parameter that a property of the client holds, or such a property. Its choices are strings, because operations
    /// declare the enumerations of their own parameters only.
    init(_ parameter: Parameter, name: Name, heldBy holder: Name? = nil, _ typeNames: TypeNames) {
        let type = typeNames.type(of: parameter.shape)
        self.init(parameter, name: name, type, inner: type, heldBy: holder)
    }

    private init(
        _ parameter: Parameter,
        name: Name,
        _ type: TypeReference,
        inner: TypeReference,
        heldBy holder: Name? = nil
    ) {
        source = parameter
        self.name = name
        self.holder = holder
        let sent = parameter.defaultValue.flatMap { Self.literal(of: parameter.shape, $0) }
        defaultValue = sent ?? (parameter.isRequired ? nil : parameter.isNullable ? ".keep" : "nil")
        let wrapped = { (type: TypeReference) -> TypeReference in
            if sent != nil { return type }
            if parameter.isNullable { return .generic(Name("PatchValue"), type) }
            return parameter.isRequired ? type : type.asOptional
        }
        self.type = wrapped(type)
        innerType = wrapped(inner)
    }

    /// The parameter of the client's method.
    var declaration: Syntax { .pair("\(name):", .type(type, defaultValue: defaultValue)) }

    /// The parameter of the initializer of the operation's type.
    var innerDeclaration: Syntax { .pair("\(name):", .type(innerType, defaultValue: defaultValue)) }

    /// A Boolean value that indicates whether the value in the request can be nil.
    var isOptional: Bool {
        if case .optional = type { true } else { false }
    }

    /// A literal for a text in the documentation; nil if the type has none.
    private static func literal(of shape: Shape, _ text: String) -> Code? {
        switch shape {
        case .string, .enumeration: "\(StringLiteral(text))"
        case .int: Int(text).map { "\($0)" }
        case .bool, .scalar(.numericFlag), .scalar(.wordFlag):
            Bool(text).map { $0 ? "true" : "false" }
        default: nil
        }
    }
}
