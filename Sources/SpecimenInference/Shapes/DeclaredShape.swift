import SpecimenDocs

extension Shape {
    /// Creates the shape of a declared type.
    init(_ type: ParameterType) {
        self =
            switch type {
            case .string: .string
            case .integer: .int
            case .number, .timestamp: .double
            case .boolean: .bool
            case .array(let element): .array(element.map { Shape($0) } ?? .any)
            case .object, .dictionary: .dictionary(.any)
            case .file: .file
            case .url: .scalar(.url)
            case .uuid: .scalar(.uuid)
            case .dateTime: .scalar(.dateTime)
            case .date: .scalar(.date)
            case .identifier: .scalar(.identifier)
            case .any: .any
            }
    }
}
