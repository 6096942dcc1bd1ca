/// The forms of text that have a type of their own in Swift.
///
/// Inference asks what fits the samples and the runtime decodes by the same rule, so that a type never refuses the
/// sample it was inferred from.
public enum StringFormat: String, Sendable, Hashable, CaseIterable {
    /// RFC 3339, see ``DateTimeText``.
    case dateTime
    /// `2024-05-21`, a day of the calendar.
    case date
    /// 8-4-4-4-12 hexadecimal digits in lower case, so that writing it back gives the same text.
    case uuid
    /// An absolute `http` or `https` URL with a host, in the characters of RFC 3986.
    case url

    /// The form of a text, nil if it has none. No text has two.
    public static func formats(of text: String) -> StringFormat? {
        switch text.utf8.count {
        case 10 where isDate(text): .date
        case 20...35 where DateTimeText(text) != nil: .dateTime
        case 36 where isUUID(text): .uuid
        default: HTTPURLText.isValid(text) ? .url : nil
        }
    }

    private static func isDate(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var reader = ASCIIReader(bytes, bytes.indices)
            return CivilDay(&reader) != nil && reader.isAtEnd
        }
    }

    private static func isUUID(_ text: String) -> Bool {
        var index = 0
        for byte in text.utf8 {
            let isHyphen = index == 8 || index == 13 || index == 18 || index == 23
            let isHexDigit = ASCII.isDigit(byte) || (byte >= 0x61 && byte <= 0x66)
            guard isHyphen ? byte == ASCII.minus : isHexDigit else { return false }
            index += 1
        }
        return index == 36
    }
}
