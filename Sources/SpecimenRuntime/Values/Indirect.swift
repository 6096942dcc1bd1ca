/// Keeps a value behind a reference, so that a type can have a property of its own type (the parent of a category), and one
/// of a large type without growing by its size. Nil takes no memory.
@propertyWrapper
public enum Indirect<Value: Sendable>: Sendable {
    case none
    indirect case some(Value)

    public init(wrappedValue: Value?) {
        // The value is moved, not copied: it is large, which is why it is here.
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
