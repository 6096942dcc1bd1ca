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
        // It was read before.
        (try? JSONDocument(parsing: jsonText).root.value) ?? .null
    }
}

/// Equal values are one whatever the order of their members.
extension ExampleValue: Hashable {
    public static func == (left: ExampleValue, right: ExampleValue) -> Bool {
        left.jsonText.hasSameBytes(as: right.jsonText) || left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
