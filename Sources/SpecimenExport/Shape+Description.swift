import SpecimenInference

extension Shape: CustomStringConvertible {
    /// The shape in words that belong to no programming language, for example `list of Release`.
    public var description: String {
        switch self {
        case .any: "any"
        case .bool: "boolean"
        case .int: "integer"
        case .double: "number"
        case .number: "exact number"
        case .string: "string"
        case .scalar(let format): format.name
        case .array(let element): "list of \(element)"
        case .dictionary(let value): "dictionary of \(value)"
        case .nullable(let inner): "\(inner) or null"
        case .model(let name): name
        case .oneOf(let shapes): shapes.map(\.description).joined(separator: " or ")
        case .enumeration(let values): values.joined(separator: " | ") + " | …"
        case .file: "file"
        case .data: "bytes"
        case .text: "text"
        case .lines(let element): "lines of \(element)"
        case .events(let element): "events of \(element)"
        case .nothing: "nothing"
        }
    }
}
