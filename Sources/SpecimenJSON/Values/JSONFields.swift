/// The members of an object in their order, including those that repeat a key.
///
/// Equality ignores the order of keys. The values of a repeated key must be equal and in the same order.
public struct JSONFields: Sendable {
    public typealias Element = (key: String, value: JSONValue)

    private var elements: [Element]

    public init() {
        elements = []
    }

    public init(_ elements: some Sequence<(String, JSONValue)>) {
        self.elements = elements.map { (key: $0, value: $1) }
    }

    public var keys: [String] { elements.map(\.key) }

    /// The value of the first member with this key. Keys are compared byte by byte; the time grows with the number of
    /// members.
    ///
    /// Setting a new key adds a member at the end. Setting nil removes all members with the key.
    public subscript(key: String) -> JSONValue? {
        get {
            elements.first { $0.key.hasSameBytes(as: key) }?.value
        }
        set {
            guard let newValue else { return elements.removeAll { $0.key.hasSameBytes(as: key) } }
            if let index = elements.firstIndex(where: { $0.key.hasSameBytes(as: key) }) {
                elements[index].value = newValue
            } else {
                elements.append((key, newValue))
            }
        }
    }

    public mutating func append(_ key: String, _ value: JSONValue) {
        elements.append((key, value))
    }
}

extension JSONFields: RandomAccessCollection {
    public var startIndex: Int { elements.startIndex }
    public var endIndex: Int { elements.endIndex }
    public subscript(position: Int) -> Element { elements[position] }
}

extension JSONFields: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }
}

extension JSONFields: Hashable {
    public static func == (left: JSONFields, right: JSONFields) -> Bool {
        guard left.count == right.count else { return false }
        let isInSameOrder = zip(left, right).allSatisfy { $0.key.hasSameBytes(as: $1.key) }
        if isInSameOrder { return zip(left, right).allSatisfy { $0.value == $1.value } }
        return left.valuesByKey == right.valuesByKey
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(valuesByKey)
    }

    private var valuesByKey: [ExactString: [JSONValue]] {
        Dictionary(grouping: elements) { ExactString($0.key) }.mapValues { $0.map(\.value) }
    }
}
