import Foundation

/// Foundation's coders with dates as the API has them: with or without a fraction.
///
/// The format style is the fastest that Foundation has for this, and no formatter is made twice.
enum FoundationCoding {
    private static let fraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    private static let whole = Date.ISO8601FormatStyle()

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            // Trying one and then the other would cost it an error for each date of the other kind.
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
