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

    public subscript(key: String, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        _modify {
            let place = keys.place(of: key)
            if !place.isTaken {
                keys.insert(key, at: place.index)
                values.insert(value(), at: place.index)
            }
            yield &values[place.index]
        }
    }

    /// Gives all keys a value that have none. One by one, each would move those behind it.
    mutating func fill(_ wanted: [String], with value: Value) {
        let missing = wanted.filter { !keys.place(of: $0).isTaken }
        guard !missing.isEmpty else { return }
        self = .joined([self, ExactKeys(missing.map { ($0, value) }) { $0[0] }]) { $0[0] }
    }
}

extension ExactKeys {
    /// - Parameter join: makes one of the values that have one key.
    init(_ elements: [Element], _ join: ([Value]) -> Value) {
        keys.reserveCapacity(elements.count)
        values.reserveCapacity(elements.count)
        var same: [Value] = []
        for (key, value) in elements.sorted(by: { String.exactlyPrecedes($0.key, $1.key) }) {
            if let last = keys.last, last.hasSameBytes(as: key) {
                same.append(value)
                continue
            }
            if !same.isEmpty { values.append(join(same)) }
            keys.append(key)
            same = [value]
        }
        if !same.isEmpty { values.append(join(same)) }
    }

    /// What several have under each key, in the order of the parts.
    static func joined(_ parts: [ExactKeys], _ join: ([Value]) -> Value) -> ExactKeys {
        guard let first = parts.first, parts.dropFirst().allSatisfy({ $0.keys.hasSameTexts(as: first.keys) }) else {
            return ExactKeys(parts.flatMap { Array($0) }, join)
        }
        var joined = first
        for index in first.values.indices { joined.values[index] = join(parts.map { $0.values[index] }) }
        return joined
    }
}

extension [String] {
    /// Where a key is among others that are in their order, or would be.
    func place(of key: String) -> (index: Int, isTaken: Bool) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if String.exactlyPrecedes(self[middle], key) { low = middle + 1 } else { high = middle }
        }
        return (low, low < count && self[low].hasSameBytes(as: key))
    }

    fileprivate func hasSameTexts(as other: [String]) -> Bool {
        count == other.count && indices.allSatisfy { self[$0].hasSameBytes(as: other[$0]) }
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
extension ExactKeys: Equatable where Value: Equatable {}
extension ExactKeys: Hashable where Value: Hashable {}
