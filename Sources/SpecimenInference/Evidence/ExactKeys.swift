import SpecimenJSON

/// Values by the keys of JSON objects, which are the same only where they have the same scalars. A dictionary of strings
/// would take "é" of one scalar and of two for one key, and lose one of two members.
public struct ExactKeys<Value> {
    private var storage: [ExactString: Value] = [:]

    public init() {}

    public var count: Int { storage.count }
    public var isEmpty: Bool { storage.isEmpty }
    public var keys: [String] { storage.keys.map(\.string) }
    public var values: [Value] { Array(storage.values) }

    public subscript(key: String) -> Value? {
        get { storage[ExactString(key)] }
        set { storage[ExactString(key)] = newValue }
    }

    public subscript(key: String, default value: @autoclosure () -> Value) -> Value {
        get { storage[ExactString(key), default: value()] }
        _modify { yield &storage[ExactString(key), default: value()] }
    }

    /// In an order that does not change from run to run.
    public var sortedByKey: [Element] {
        storage.map { (key: $0.key.string, value: $0.value) }.sorted { String.exactlyPrecedes($0.key, $1.key) }
    }
}

extension ExactKeys: Sequence {
    public typealias Element = (key: String, value: Value)

    public struct Iterator: IteratorProtocol {
        fileprivate var storage: Dictionary<ExactString, Value>.Iterator

        public mutating func next() -> Element? {
            guard let (key, value) = storage.next() else { return nil }
            return (key.string, value)
        }
    }

    public func makeIterator() -> Iterator { Iterator(storage: storage.makeIterator()) }

    public var underestimatedCount: Int { storage.count }
}

extension ExactKeys {
    func mapValues<Other>(_ transform: (Value) -> Other) -> ExactKeys<Other> {
        var result = ExactKeys<Other>()
        result.storage = storage.mapValues(transform)
        return result
    }

    /// Adds each value to the list under its key.
    mutating func append<Member>(_ other: ExactKeys<Member>) where Value == [Member] {
        for (key, value) in other.storage { storage[key, default: []].append(value) }
    }
}

extension ExactKeys: ExpressibleByDictionaryLiteral {
    /// Of elements with one key the last counts.
    public init(dictionaryLiteral elements: (String, Value)...) {
        for (key, value) in elements { self[key] = value }
    }
}

extension ExactKeys: Sendable where Value: Sendable {}
extension ExactKeys: Equatable where Value: Equatable {}
extension ExactKeys: Hashable where Value: Hashable {}
