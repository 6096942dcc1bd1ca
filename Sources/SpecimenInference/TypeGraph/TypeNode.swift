import SpecimenJSON

/// A type, as the set of the samples that belong to it and the types of their parts.
struct TypeNode: Sendable {
    var samples: [SampleID] = []
    var edges: [Edge: NodeID] = [:]
    /// A Boolean value that indicates whether the keys of the objects are data.
    var isDictionary = false
    /// The strongest reason why the keys of the objects are data; nil for records and for dictionaries that the
    /// configuration demands.
    var dictionaryReason: DictionaryReason?
    /// A Boolean value that indicates whether two keys differ in bytes and are equal for Swift, so that a dictionary
    /// would lose one of them.
    var hasAmbiguousKeys = false
    /// A Boolean value that indicates whether the positions of the arrays mean different things.
    var isTuple = false
    /// A Boolean value that indicates whether the positions mixed kinds, so that the arrays stay lists.
    var isFixedList = false
    /// The key whose value determines the variant of a union; nil for any other type.
    var discriminator: String?
    /// A Boolean value that indicates whether the objects are one variant of a union.
    var isVariant = false
    /// A Boolean value that indicates whether the configuration fixes the keys of the objects.
    var isFixedRecord = false
    /// The members that descriptions declare, and whether they are required.
    var declaredMembers: [ExactString: Bool] = [:]
    /// The reasons why the samples are of one type, one sentence for each merge.
    var reasons: Set<String> = []
    /// The entry of `specimen.json` about the model, as an index into its models.
    var override: Int?
    /// The names of the models that became part of it because the configuration includes them.
    var included: Set<String> = []
    /// The name of the model, before the configuration gives it another.
    var inferredName: String?
    /// The name of the model; nil for a type that needs none.
    var name: String?
    /// Further names that fit the model, the best first.
    var nameAlternatives: [String] = []
}

/// The way from a type to the type of its parts.
enum Edge: Sendable, Hashable {
    /// A member of a record.
    case member(ExactString)
    /// The values of a dictionary.
    case value
    /// The elements of a list.
    case element
    /// One position of a tuple.
    case position(Int)
    /// One variant of a union, by the value of the discriminator.
    case variant(String)
}

extension Edge: Comparable {
    static func < (left: Edge, right: Edge) -> Bool {
        let (one, other) = (left.rank, right.rank)
        if (one.kind, one.index) != (other.kind, other.index) {
            return (one.kind, one.index) < (other.kind, other.index)
        }
        return String.exactlyPrecedes(one.text, other.text)
    }

    private var rank: (kind: Int, index: Int, text: String) {
        switch self {
        case .member(let key): (0, 0, key.string)
        case .value: (1, 0, "")
        case .element: (2, 0, "")
        case .position(let index): (3, index, "")
        case .variant(let value): (4, 0, value)
        }
    }
}

extension Edge {
    /// The key of a member; nil for any other edge.
    var key: String? {
        if case .member(let key) = self { key.string } else { nil }
    }

    var isVariant: Bool {
        if case .variant = self { true } else { false }
    }
}

/// The kinds of JSON value among samples. Null is no kind of its own, because it says nothing about the type.
struct KindSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bool = KindSet(rawValue: 1)
    static let number = KindSet(rawValue: 2)
    static let string = KindSet(rawValue: 4)
    static let array = KindSet(rawValue: 8)
    static let object = KindSet(rawValue: 16)

    static let scalars: KindSet = [.bool, .number, .string]

    var count: Int { rawValue.nonzeroBitCount }

    /// A Boolean value that indicates whether a union holds the values: they are of several kinds, and some have a
    /// structure. Scalars of several kinds have no members that a union would save.
    var isUnion: Bool { count > 1 && !isSubset(of: .scalars) }
}

extension KindSet {
    init(_ kind: JSONNode.Kind?) {
        self =
            switch kind {
            case nil, .null: []
            case .bool: .bool
            case .number: .number
            case .string: .string
            case .array: .array
            case .object: .object
            }
    }
}
