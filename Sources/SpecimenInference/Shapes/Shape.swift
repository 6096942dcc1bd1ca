/// The type of a value, as decided from evidence.
public indirect enum Shape: Sendable, Hashable {
    /// Anything: not known, or several kinds at one place.
    case any
    case bool
    case int
    case double
    /// A number that neither Int nor Double holds without loss.
    case number
    case string
    /// An RFC 3339 date-time. Verbatim: the samples are not all in the form that writing a date gives, so the text read
    /// has to be kept for writing it back.
    case dateTime(verbatim: Bool)
    /// A point in time that travels as a number of seconds since 1970; whole where the docs say that it is an integer.
    case epochSeconds(isWhole: Bool)
    /// A flag that travels as 1 or 0.
    case numericFlag
    /// A calendar date without a time.
    case date
    case url
    case uuid
    /// A number here, a string of digits there.
    case identifier
    case array(Shape)
    case map(Shape)
    /// An array element or map value that may be null.
    case nullable(Shape)
    /// A model, by name.
    case model(String)
    /// An open enumeration: a string, with the values that are known.
    case enumeration([String])
    /// A file to upload.
    case file
    /// The bytes of an answer that is not JSON.
    case data
    /// An answer without content.
    case nothing
}

extension Shape {
    /// The shape inside arrays, maps and nullability, for example the model of a list of maps of it.
    public var core: Shape {
        switch self {
        case .array(let inner), .map(let inner), .nullable(let inner): inner.core
        default: self
        }
    }

    /// The model it names, if any.
    public var modelName: String? {
        if case .model(let name) = core { name } else { nil }
    }
}
