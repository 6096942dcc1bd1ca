/// The type that the docs give a parameter.
public indirect enum ParameterType: Sendable, Equatable {
    case string
    case integer
    case number
    case boolean
    /// The element type is nil if the docs only say "array".
    case array(ParameterType?)
    /// An object with fixed keys.
    case object
    /// An object whose keys are data.
    case dictionary
    case file
    case url
    case uuid
    /// A date and time as text.
    case dateTime
    /// A day of the calendar as text.
    case date
    /// A point in time as the seconds since 1970.
    case timestamp
    /// A number or a text of digits.
    case identifier
    case any
}

extension ParameterType {
    package var isArray: Bool {
        if case .array = self { true } else { false }
    }
}

extension ParameterType: CustomStringConvertible {
    /// The canonical word in docs: `array[string]`.
    public var description: String {
        if case .array(let element?) = self { return "array[\(element)]" }
        return Self.words.first { $0.type == self }?.words.first ?? "any"
    }
}
