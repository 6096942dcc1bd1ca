import SpecimenJSON

/// The type of a value, as decided from evidence.
public indirect enum Shape: Sendable, Hashable {
    /// Any JSON value: the type is unknown, or the samples are of several kinds.
    case any
    case bool
    case int
    case double
    /// A number that neither Int nor Double holds without loss.
    case number
    case string
    /// A scalar that means more than its JSON kind says.
    case scalar(ScalarFormat)
    case array(Shape)
    case dictionary(Shape)
    /// An array element or dictionary value that can be null.
    case nullable(Shape)
    /// A model, by name.
    case model(String)
    /// A value of one of several JSON kinds, some of which are objects or arrays, with the shape of each kind. The
    /// order is object, array, string, number, flag.
    case oneOf([Shape])
    /// An open enumeration: a string, with the values that are known.
    case enumeration([String])
    /// A file to upload.
    case file
    /// The bytes of a response that is neither JSON nor text.
    case data
    /// The text of a response that is not JSON.
    case text
    /// A response whose lines are JSON values (NDJSON).
    case lines(Shape)
    /// A response of server-sent events whose data are JSON values.
    case events(Shape)
    /// A response without content.
    case nothing
}

extension Shape {
    /// The innermost shape, without arrays, dictionaries and nullability.
    public var core: Shape {
        switch self {
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .lines(let inner), .events(let inner):
            inner.core
        default: self
        }
    }

    /// The model it names, if any.
    public var modelName: String? {
        if case .model(let name) = core { name } else { nil }
    }

    /// The models it names, those of all kinds of a value of several kinds.
    public var modelNames: [String] {
        switch core {
        case .model(let name): [name]
        case .oneOf(let shapes): shapes.flatMap(\.modelNames)
        default: []
        }
    }
}

extension Shape {
    /// Returns the shape with another core; nil where the core cannot be replaced.
    func replacingCore(_ replacement: (Shape) -> Shape?) -> Shape? {
        switch self {
        case .array(let element): element.replacingCore(replacement).map(Shape.array)
        case .dictionary(let value): value.replacingCore(replacement).map(Shape.dictionary)
        case .nullable(let inner): inner.replacingCore(replacement).map(Shape.nullable)
        case .lines(let element): element.replacingCore(replacement).map(Shape.lines)
        case .events(let element): element.replacingCore(replacement).map(Shape.events)
        default: replacement(self)
        }
    }
}

extension Shape {
    /// The number of unions within one another.
    var unionDepth: Int {
        if case .oneOf(let shapes) = core { 1 + (shapes.map(\.unionDepth).max() ?? 0) } else { 0 }
    }

    /// The JSON kind of the values; nil for values of several kinds and for anything but JSON. A model counts as an
    /// object: a tuple is never one of several kinds.
    public var kind: JSONNode.Kind? {
        switch self {
        case .bool: .bool
        case .int, .double, .number: .number
        case .string, .enumeration: .string
        case .array: .array
        case .dictionary, .model: .object
        case .scalar(let format):
            format.schemaTypes == ["string"] ? .string : format.schemaTypes.contains("string") ? nil : .number
        case .any, .nullable, .oneOf, .file, .data, .text, .lines, .events, .nothing: nil
        }
    }
}
