import Foundation

/// Foundation's coders for dates with and without fractions of seconds, as the API sends both.
///
/// The comparison is fair: a format style is Foundation's fastest way to read a date, and it is created once.
enum FoundationCoding {
    private static let fraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    private static let whole = Date.ISO8601FormatStyle()

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            // Trying both styles would throw an error for every second date.
            return try (text.utf8.contains(UInt8(ascii: ".")) ? fraction : whole).parse(text)
        }
        return decoder
    }

    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(fraction.format(date))
        }
        return encoder
    }
}
