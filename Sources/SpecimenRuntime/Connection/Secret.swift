import Foundation

/// A token that shows itself in no description, dump or mirror.
struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    static let mask = "•••"

    let value: String

    init(_ value: String) {
        self.value = value
    }

    var description: String { Self.mask }
    var debugDescription: String { Self.mask }
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

    /// Shorter ones are no secrets, and stand in any text by chance.
    private static let minimumLength = 6

    private var isTelling: Bool { value.utf8.count >= Self.minimumLength }

    /// The text with the token replaced, for servers that quote in an error what they were sent.
    func redacted(_ text: String) -> String {
        guard isTelling, text.contains(value) else { return text }
        return text.replacing(value, with: Self.mask)
    }

    func redacted(_ data: Data) -> Data {
        guard isTelling else { return data }
        let secret = Data(value.utf8)
        var redacted = Data()
        var rest = data[...]
        while let range = rest.range(of: secret) {
            redacted += rest[..<range.lowerBound]
            redacted += Data(Self.mask.utf8)
            rest = rest[range.upperBound...]
        }
        return redacted.isEmpty ? data : redacted + rest
    }
}
