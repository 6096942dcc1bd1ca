/// A property wrapper that stores a value behind a reference.
///
/// A type can have a property of its own type this way, such as the parent of a category. It also keeps a struct small
/// that has a property of a large type. Nil needs no memory.
@propertyWrapper
public enum Indirect<Value: Sendable>: Sendable {
    case none
    indirect case some(Value)

    public init(wrappedValue: Value?) {
        // Move instead of copy, because the value is large.
        switch consume wrappedValue {
        case .some(let value): self = .some(value)
        case .none: self = .none
        }
    }

    public var wrappedValue: Value? {
        get {
            switch self {
            case .none: nil
            case .some(let value): value
            }
        }
        set { self = Indirect(wrappedValue: newValue) }
    }
}
