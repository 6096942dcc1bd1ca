import SpecimenJSON

/// Values by the keys of JSON objects, which are the same only where they have the same scalars. A dictionary of strings
/// would take "é" of one scalar and of two for one key, and lose one of two members.
///
/// The keys are kept in their order, since they are compared, joined and listed more often than looked up.
public struct ExactKeys<Value> {
    /// In an order that does not change from run to run.
    public private(set) var keys: [String] = []
    /// In the order of ``keys``.
    public private(set) var values: [Value] = []

    public init() {}

    public var count: Int { keys.count }
    public var isEmpty: Bool { keys.isEmpty }

    public subscript(key: String) -> Value? {
        let place = keys.place(of: key)
        return place.isTaken ? values[place.index] : nil
    }

    /// - Parameter index: where it is likely to be, as it was found among others; where it is.
    func value(of key: String, near index: inout Int) -> Value? {
        if index < keys.count, keys[index].hasSameBytes(as: key) { return values[index] }
        let place = keys.place(of: key)
        guard place.isTaken else { return nil }
        index = place.index
        return values[index]
    }

    public subscript(key: String, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        _modify {
            yield &values[insert(key, value())]
        }
    }

    /// - Returns: where the key is, with the value that it had if it was there.
    private mutating func insert(_ key: String, _ value: @autoclosure () -> Value) -> Int {
        let place = keys.place(of: key)
        if !place.isTaken {
            keys.insert(key, at: place.index)
            values.insert(value(), at: place.index)
        }
        return place.index
    }

    /// Gives all keys a value that have none.
    mutating func fill(_ wanted: [String], with value: @autoclosure () -> Value) {
        let missing = isEmpty ? wanted : wanted.filter { !keys.place(of: $0).isTaken }
        guard missing.count > [String].few || isEmpty else {
            for key in missing { _ = insert(key, value()) }
            return
        }
        // One by one, each of very many would move those behind it.
        let new = missing.inOrder
        let added = ExactKeys(keys: new, values: new.map { _ in value() })
        self = isEmpty ? added : .joined([self, added]) { $0[0] }
    }
}

extension ExactKeys {
    private init(keys: [String], values: [Value]) {
        self.keys = keys
        self.values = values
    }

    /// What several have under each key, in the order of the parts.
    static func joined(_ parts: [ExactKeys], _ join: ([Value]) -> Value) -> ExactKeys {
        guard parts.contains(where: { !$0.isEmpty }) else { return ExactKeys() }
        let keys = [String].united(parts.map(\.keys))
        var values = [[Value]](repeating: [], count: keys.count)
        for part in parts {
            // With as many keys, it has them all.
            if part.count == keys.count {
                for index in keys.indices { values[index].append(part.values[index]) }
            } else {
                for index in part.keys.indices {
                    values[keys.place(of: part.keys[index]).index].append(part.values[index])
                }
            }
        }
        return ExactKeys(keys: keys, values: values.map(join))
    }
}

extension ExactKeys: Sequence {
    public typealias Element = (key: String, value: Value)

    public struct Iterator: IteratorProtocol {
        fileprivate let elements: ExactKeys
        fileprivate var index = 0

        public mutating func next() -> Element? {
            guard index < elements.keys.count else { return nil }
            defer { index += 1 }
            return (elements.keys[index], elements.values[index])
        }
    }

    public func makeIterator() -> Iterator { Iterator(elements: self) }

    public var underestimatedCount: Int { keys.count }
}

extension ExactKeys: Sendable where Value: Sendable {}

extension ExactKeys: Equatable where Value: Equatable {
    public static func == (left: ExactKeys, right: ExactKeys) -> Bool {
        left.keys.hasSameTexts(as: right.keys) && left.values == right.values
    }
}

extension ExactKeys: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) {
        hasher.combine(keys)
        hasher.combine(values)
    }
}
