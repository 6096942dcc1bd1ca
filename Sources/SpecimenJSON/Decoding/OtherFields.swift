/// The fields of a JSON object that no property of its model holds: fields that the documentation does not mention, and
/// fields with a value of another type than their optional property.
///
///     release.otherFields["codename"]     // a field that the documentation does not mention
///     release.otherFields["commitCount"]  // 1.5, while the property `commitCount` of type `Int?` is nil
///     release.otherFields["codename"] = "Emma"
///
/// A model writes them behind its properties, so that a value survives being read, changed and sent back. If a property
/// has a value, the value is written instead of a field with the same key.
///
/// To move fields to a model of another type, write `OtherFields(a.otherFields.all)`, which compares each key with the
/// properties.
///
/// The fields are kept as JSON text and parsed when they are asked for. Numbers keep their digits. Without fields, the
/// value needs no memory beyond its eight bytes.
public struct OtherFields: Sendable {
    /// Nil if there are no fields.
    private var storage: Storage?

    private final class Storage: Sendable {
        let text: [UInt8]
        let contested: Set<ExactString>

        init(text: [UInt8], contested: Set<ExactString>) {
            self.text = text
            self.contested = contested
        }
    }

    public init() {}

    init(text: [UInt8], contested: Set<ExactString>) {
        storage = Storage(text: text, contested: contested)
    }

    public init(_ fields: JSONFields) {
        self.init(fields, contested: Set(fields.keys.map(ExactString.init)))
    }

    private init(_ fields: JSONFields, contested: Set<ExactString>) {
        if !fields.isEmpty { storage = Storage(text: fields.jsonBytes, contested: contested) }
    }

    /// A Boolean value that indicates whether there are no other fields.
    public var isEmpty: Bool { storage == nil }

    /// The fields in their order.
    public var all: JSONFields { root?.value.objectValue ?? JSONFields() }

    /// The value of the field with this key. Setting nil removes the field.
    public subscript(key: String) -> JSONValue? {
        get { root?[key]?.value }
        set {
            var fields = all
            fields[key] = newValue
            self = OtherFields(fields, contested: contested.union([ExactString(key)]))
        }
    }

    /// An object in compact JSON; empty without fields.
    var text: [UInt8] { storage?.text ?? [] }

    /// The keys that a property may have as well: keys of properties that could not hold the value, and keys that were
    /// set in Swift.
    var contested: Set<ExactString> { storage?.contested ?? [] }

    private var root: JSONNode? {
        storage.flatMap { try? JSONDocument(parsing: $0.text, limits: .none).root }
    }
}

extension OtherFields: Sequence {
    public func makeIterator() -> IndexingIterator<JSONFields> { all.makeIterator() }
}

extension OtherFields: Hashable {
    public static func == (left: OtherFields, right: OtherFields) -> Bool {
        left.text == right.text || left.all == right.all
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(all)
    }
}

extension OtherFields: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(JSONFields(elements))
    }
}

extension OtherFields: CustomStringConvertible, CustomReflectable {
    /// Compact JSON.
    public var description: String { isEmpty ? "{}" : String(decoding: text, as: UTF8.self) }

    public var customMirror: Mirror { Mirror(self, unlabeledChildren: [description]) }
}
