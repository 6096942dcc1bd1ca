import Foundation

/// A credential whose descriptions, dumps and mirrors are masked.
struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
    static let mask = "•••"
    /// The mask within a URL, which cannot contain `•`.
    static let urlMask = "***"

    let value: String

    init(_ value: String) {
        self.value = value
    }

    var description: String { Self.mask }
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

    /// Shorter values are not replaced in texts, because they occur there by chance.
    private static let minimumLength = 6

    private var isLongEnough: Bool { value.utf8.count >= Self.minimumLength }

    /// Returns the text with the credential masked, because servers quote requests in their errors.
    func redacted(_ text: String, by mask: String = mask) -> String {
        guard isLongEnough else { return text }
        return withoutClippedStart(text.replacing(value, with: mask))
    }

    /// Masks the start of the credential at the end of a text that was clipped with "…".
    private func withoutClippedStart(_ text: String) -> String {
        var rest = text[...]
        var redacted = ""
        while let mark = rest.firstIndex(of: "…") {
            let piece = rest[..<mark]
            let lengths = (Self.minimumLength..<max(value.count, Self.minimumLength + 1)).reversed()
            let length = lengths.first { length in piece.hasSuffix(value.prefix(length)) }
            redacted += length.map { length in piece.dropLast(length) + Self.mask } ?? piece
            redacted += "…"
            rest = rest[rest.index(after: mark)...]
        }
        return redacted + rest
    }

    func redacted(_ data: Data) -> Data {
        let secret = Data(value.utf8)
        // The search of `Data` is faster than that of the standard library, and most bodies have no credential.
        guard isLongEnough, data.range(of: secret) != nil else { return data }
        return data.replacing(secret, with: Data(Self.mask.utf8))
    }
}
