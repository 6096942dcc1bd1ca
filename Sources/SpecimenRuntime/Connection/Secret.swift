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

    /// The text with the token replaced, for servers that quote in an error what they were sent.
    func redacted(_ text: String) -> String {
        guard !value.isEmpty, text.contains(value) else { return text }
        return text.replacing(value, with: Self.mask)
    }

    func redacted(_ data: Data) -> Data {
        guard !value.isEmpty else { return data }
        var data = data
        while let range = data.range(of: Data(value.utf8)) {
            data.replaceSubrange(range, with: Data(Self.mask.utf8))
        }
        return data
    }
}
