/// A use of a Swift type.
indirect enum TypeReference: Sendable, Hashable {
    case named(Name)
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
        case .member(let outer, let inner): "\(outer.escaped).\(inner.escaped)"
        case .optional(let type): type.text + "?"
        case .array(let type): "[\(type.text)]"
        case .dictionary(let type): "[String: \(type.text)]"
        case .generic(let name, let type): "\(name.escaped)<\(type.text)>"
        }
    }

    /// The type as code in a documentation comment.
    var documentation: String { DocComment.code(text) }

    var asOptional: TypeReference {
        if case .optional = self { self } else { .optional(self) }
    }

    /// A Boolean value that indicates whether the type is or contains a type of Foundation.
    var usesFoundation: Bool {
        switch self {
        case .named(let name): ReservedNames.foundationTypes.contains(name.plain)
        case .member: false
        case .optional(let inner), .array(let inner), .dictionary(let inner), .generic(_, let inner):
            inner.usesFoundation
        }
    }
}
