import SpecimenDocs

extension Shape {
    /// What a type means that someone wrote down.
    init(_ type: ParameterType) {
        self =
            switch type {
            case .string: .string
            case .integer: .int
            case .number, .timestamp: .double
            case .boolean: .bool
            case .array(let element): .array(element.map { Shape($0) } ?? .any)
            case .object, .dictionary: .map(.any)
            case .file: .file
            case .url: .url
            case .uuid: .uuid
            case .dateTime: .dateTime(verbatim: false)
            case .date: .date
            case .identifier: .identifier
            case .any: .any
            }
    }
}

extension Shape {
    /// Never closed: the values are what someone lists, not all there may be.
    static func enumeration(of wireName: String, _ choices: [String]) -> Shape {
        let name = Words(wireName).upperCamel
        var namer = MemberNamer(reserved: ReservedNames.enumerationValues)
        let values = zip(choices, namer.names(for: choices))
        return .enumeration(
            name: name.first?.isLetter == true ? name : "Choice" + name,
            values: values.map { EnumerationValue(rawValue: $0, name: $1) }
        )
    }

    func renamingEnumeration(to name: String) -> Shape {
        switch self {
        case .enumeration(_, let values): .enumeration(name: name, values: values)
        case .array(let element): .array(element.renamingEnumeration(to: name))
        default: self
        }
    }
}
