/// A use of a Swift type.
indirect enum TypeReference: Sendable, Hashable {
    case named(Name)
    /// `any Transport`
    case existential(Name)
    /// `Outer.Inner`
    case member(Name, Name)
    case optional(TypeReference)
    case array(TypeReference)
    /// A dictionary with strings as keys.
    case dictionary(TypeReference)
    /// `PagedSequence<Release>`
    case generic(Name, TypeReference)

    static func type(_ name: StaticString) -> TypeReference { .named(Name(name.description)) }

    var text: String {
        switch self {
        case .named(let name): name.escaped
        case .existential(let name): "any \(name.escaped)"
        case .member(let outer, let inner): "\(outer.escaped).\(inner.escaped)"
        case .optional(let type): type.text + "?"
        case .array(let type): "[\(type.text)]"
        case .dictionary(let type): "[String: \(type.text)]"
        case .generic(let name, let type): "\(name.escaped)<\(type.text)>"
        }
    }

    var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    var asOptional: TypeReference {
        isOptional ? self : .optional(self)
    }
}
