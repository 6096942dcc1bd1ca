import SpecimenJSON

/// A JSON value that the documentation shows, kept as its text, which takes a fraction of the room.
public struct ExampleValue: Sendable {
    /// The whole of it, compact.
    public let jsonText: String

    init(_ node: JSONNode) {
        jsonText = node.value.jsonText
    }

    /// The text, read again.
    public var value: JSONValue {
        // The text was written from a value, so that it is valid.
        (try? JSONDocument(parsing: jsonText).root.value) ?? .null
    }
}

/// Values are equal if they differ only in the order of members.
extension ExampleValue: Hashable {
    public static func == (left: ExampleValue, right: ExampleValue) -> Bool {
        left.jsonText.hasSameBytes(as: right.jsonText) || left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
