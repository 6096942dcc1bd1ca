/// What the docs say the type of a parameter is.
public indirect enum ParameterType: Sendable, Hashable {
    case string
    case integer
    case number
    case boolean
    /// The element type is nil where the docs only say "array".
    case array(ParameterType?)
    /// An object with known members.
    case object
    /// An object whose keys are data.
    case dictionary
    case file
    case url
    case uuid
    /// A date and time, as text.
    case dateTime
    /// A day of the calendar, as text.
    case date
    /// A point in time as a number of seconds since 1970.
    case timestamp
    /// A number here, a text of digits there.
    case identifier
    case any
}

extension ParameterType: CustomStringConvertible {
    /// The word a document would use: `array[string]`.
    public var description: String {
        switch self {
        case .string: "string"
        case .integer: "int"
        case .number: "float"
        case .boolean: "boolean"
        case .array(nil): "array"
        case .array(let element?): "array[\(element)]"
        case .object: "object"
        case .dictionary: "dictionary"
        case .file: "file"
        case .url: "url"
        case .uuid: "uuid"
        case .dateTime: "datetime"
        case .date: "date"
        case .timestamp: "timestamp"
        case .identifier: "identifier"
        case .any: "any"
        }
    }
}
