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
