import SpecimenInference

extension TypeReference {
    /// The Swift type of a shape.
    ///
    /// - Parameter scope: the type that the shape's enumerations are declared in.
    init(_ shape: Shape, in scope: Name? = nil) {
        switch shape {
        case .any: self = .type("JSONValue")
        case .bool, .numericFlag: self = .type("Bool")
        case .int: self = .type("Int")
        case .double: self = .type("Double")
        case .number: self = .type("JSONNumber")
        case .string: self = .type("String")
        case .dateTime, .epochSeconds: self = .type("Date")
        case .date: self = .type("CalendarDate")
        case .url: self = .type("URL")
        case .uuid: self = .type("UUID")
        case .identifier: self = .type("Identifier")
        case .array(let element): self = .array(TypeReference(element, in: scope))
        case .map(let value): self = .dictionary(TypeReference(value, in: scope))
        case .nullable(let inner): self = .optional(TypeReference(inner, in: scope))
        case .model(let name): self = .named(Name(name))
        case .enumeration(let name, _):
            if let scope { self = .member(scope, Name(name)) } else { self = .named(Name(name)) }
        case .file: self = .type("FileUpload")
        case .data: self = .type("Data")
        case .nothing: self = .type("NoContent")
        }
    }

    var asOptional: TypeReference {
        isOptional ? self : .optional(self)
    }
}
