/// Keeps a value behind a reference, so that a type can have a property of its own type: the parent of a category.
@propertyWrapper
public indirect enum Indirect<Value: Sendable>: Sendable {
    case value(Value)

    public init(wrappedValue: Value) {
        self = .value(wrappedValue)
    }

    public var wrappedValue: Value {
        get {
            switch self {
            case .value(let value): value
            }
        }
        set { self = .value(newValue) }
    }
}
