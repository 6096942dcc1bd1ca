#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A format of strings that has a Swift type of its own.
///
/// The formats are at most as wide as the decoding of their types, so that a type never refuses the sample it was inferred from.
public enum StringFormat: String, Sendable, Hashable, CaseIterable {
    /// RFC 3339, see ``DateTimeText``.
    case dateTime
    /// A day of the calendar: `2024-05-21`.
    case date
    /// 8-4-4-4-12 hexadecimal digits in lower case, so that encoding gives the same text.
    case uuid
    /// An absolute `http` or `https` URL with a host, in the characters of RFC 3986.
    case url

    /// The format of a text; nil if it has none. The formats do not overlap.
    public static func formats(of text: String) -> StringFormat? {
        switch text.utf8.count {
        case 10 where CivilDay(text) != nil: .date
        case 20...35 where DateTimeText(text) != nil: .dateTime
        case 36 where UUID(uuidString: text)?.uuidString.lowercased() == text: .uuid
        default: isURL(text) ? .url : nil
        }
    }

    private static func isURL(_ text: String) -> Bool {
        // Hardly any text begins with an "h", and the first byte is cheaper than a URL.
        guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "h"),
            let url = URL(string: text, encodingInvalidCharacters: false), url.absoluteString == text,
            let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = url.host(), !host.isEmpty
        else { return false }
        return url.port.map { $0 <= UInt16.max } ?? true
    }
}
