#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import SpecimenDocs
import SpecimenJSON

/// A scalar that means more than its JSON kind says, such as a date or a URL.
///
/// To add a format, add a value to ``all`` and, if no Swift type reads and writes it, a type to the runtime. A new name
/// of a type also belongs to `ReservedNames` of `SpecimenSwift`, and a grammar that this module and the runtime share
/// to `SpecimenJSON`. A format is at most as wide as the decoding of its type, so that a type never refuses the sample
/// it was inferred from. Formats apply to samples; `ParameterType` has the types that descriptions declare.
public struct ScalarFormat: Sendable {
    /// A name for people, for example `date-time as seconds`.
    public let name: String
    /// The types of the values in a JSON schema, for example `["string"]`.
    public let schemaTypes: [String]
    /// The format in a JSON schema, for example `date-time`.
    public var schemaFormat: String?
    /// A sentence for a format that a JSON schema has no word for.
    public var schemaDescription: String?
    /// All values in a JSON schema, if there are only few.
    public var schemaValues: [Int] = []
    /// All texts in a JSON schema, if there are only few.
    public var schemaTexts: [String] = []
    /// The Swift type of a value, for example `Date`.
    public let swiftType: String
    /// The runtime type that converts a value to JSON, for example `EpochSeconds`; nil if the Swift type does.
    public var wireType: String?
    /// A Boolean value that indicates whether the wire type is a property wrapper that writes a value back as it was
    /// read.
    public var keepsText = false
    /// A Boolean value that indicates whether an example of the format says more to a reader than the Swift type.
    public var hasInformativeExamples = false
    /// A Boolean value that indicates whether the Swift type holds any text, not only texts in the format.
    var holdsAnyText = false
    /// A Boolean value that indicates whether a single value is no evidence for the format.
    var needsDifferentValues = false
    /// Decides whether a value under a key has the format. By default no value has it, and only a
    /// description can declare the format.
    var recognizes: @Sendable (_ key: String?, _ value: JSONNode) -> Bool = { _, _ in false }
}

extension ScalarFormat {
    /// A Boolean value that indicates whether the format is one of texts, and a text in another form is refused.
    var refusesOtherTexts: Bool { schemaTypes == ["string"] && !holdsAnyText }
}

extension ScalarFormat: Hashable {
    public static func == (left: ScalarFormat, right: ScalarFormat) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ScalarFormat {
    /// All formats. If several recognize all samples, the first counts.
    public static let all: [ScalarFormat] = [
        .dateTime, .verbatimDateTime, .date, .uuid, .url, .epochSeconds, .epochMilliseconds, .wholeEpochSeconds,
        .numericFlag, .wordFlag, .presenceFlag, .identifier,
    ]

    /// The format that all values under a key have.
    static func common(to values: [JSONNode], key: String?) -> ScalarFormat? {
        guard let first = values.first else { return nil }
        return all.first { format in
            values.allSatisfy { format.recognizes(key, $0) }
                && (!format.needsDifferentValues || values.contains { $0.text != first.text })
        }
    }
}

extension ScalarFormat {
    /// An RFC 3339 date-time in the form that the runtime writes.
    public static let dateTime = ScalarFormat(
        name: "date-time",
        schemaTypes: ["string"],
        schemaFormat: "date-time",
        swiftType: "Date",
        recognizes: { _, value in hasText(value, isCanonical) }
    )

    /// An RFC 3339 date-time in any form.
    public static let verbatimDateTime = ScalarFormat(
        name: "date-time, text kept",
        schemaTypes: ["string"],
        schemaFormat: "date-time",
        swiftType: "Date",
        wireType: "Verbatim",
        keepsText: true,
        recognizes: { _, value in hasText(value) { DateTimeText($0) != nil } }
    )

    /// A calendar date without a time.
    public static let date = ScalarFormat(
        name: "date",
        schemaTypes: ["string"],
        schemaFormat: "date",
        swiftType: "CalendarDate",
        recognizes: { _, value in hasText(value) { CivilDay($0) != nil } }
    )

    public static let uuid = ScalarFormat(
        name: "UUID",
        schemaTypes: ["string"],
        schemaFormat: "uuid",
        swiftType: "UUID",
        needsDifferentValues: true,
        recognizes: { _, value in hasText(value, isUUID) }
    )

    public static let url = ScalarFormat(
        name: "URL",
        schemaTypes: ["string"],
        schemaFormat: "uri",
        swiftType: "URL",
        hasInformativeExamples: true,
        holdsAnyText: true,
        recognizes: { _, value in hasText(value, isAbsoluteURL) }
    )

    /// A number of seconds since 1970.
    public static let epochSeconds = ScalarFormat(
        name: "date-time as seconds",
        schemaTypes: ["number"],
        schemaDescription: "Seconds since 1970-01-01T00:00:00Z.",
        swiftType: "Date",
        wireType: "EpochSeconds",
        keepsText: true,
        recognizes: { key, value in isMoment(key, value, unitsPerSecond: 1) }
    )

    /// A number of milliseconds since 1970.
    public static let epochMilliseconds = ScalarFormat(
        name: "date-time as milliseconds",
        schemaTypes: ["number"],
        schemaDescription: "Milliseconds since 1970-01-01T00:00:00Z.",
        swiftType: "Date",
        wireType: "EpochMilliseconds",
        keepsText: true,
        recognizes: { key, value in isMoment(key, value, unitsPerSecond: 1_000) }
    )

    /// A number of seconds since 1970 that a description declares an integer.
    public static let wholeEpochSeconds = ScalarFormat(
        name: "date-time as whole seconds",
        schemaTypes: ["integer"],
        schemaDescription: "Seconds since 1970-01-01T00:00:00Z.",
        swiftType: "Date",
        wireType: "WholeEpochSeconds",
        keepsText: true
    )

    /// A flag that is sent as 1 or 0.
    public static let numericFlag = ScalarFormat(
        name: "boolean as 1 or 0",
        schemaTypes: ["integer"],
        schemaValues: [0, 1],
        swiftType: "Bool",
        wireType: "NumericFlag"
    )

    /// A flag that is sent as `yes` or `no`.
    public static let wordFlag = ScalarFormat(
        name: "boolean as yes or no",
        schemaTypes: ["string"],
        schemaTexts: ["yes", "no"],
        swiftType: "Bool",
        wireType: "WordFlag"
    )

    /// A flag of which a query has the name alone: `?verbose`.
    public static let presenceFlag = ScalarFormat(
        name: "boolean as a name without value",
        schemaTypes: ["boolean"],
        schemaDescription: "Sent as the name alone, without `=`.",
        swiftType: "Bool",
        wireType: "PresenceFlag"
    )

    /// A number in one sample, a string of digits in another.
    public static let identifier = ScalarFormat(
        name: "identifier",
        schemaTypes: ["integer", "string"],
        swiftType: "Identifier",
        hasInformativeExamples: true
    )

    /// Returns whether a text is a date-time that the runtime would write in the same form.
    static func isCanonical(_ text: String) -> Bool {
        guard let date = DateTimeText(text) else { return false }
        // The same arithmetic as at run time, where a date is a Double of seconds since 2001.
        let secondsTo2001 = 978_307_200.0
        let reference = Double(date.secondsSince1970) - secondsTo2001 + Double(date.nanoseconds) / 1e9
        return DateTimeText.canonical(secondsSince1970: reference + secondsTo2001) == text
    }

    /// Returns whether a text has 8-4-4-4-12 hexadecimal digits in lower case, so that encoding gives the same text.
    static func isUUID(_ text: String) -> Bool {
        text.utf8.count == 36 && UUID(uuidString: text)?.uuidString.lowercased() == text
    }

    private static func hasText(_ value: JSONNode, _ isRecognized: (String) -> Bool) -> Bool {
        value.string.map(isRecognized) ?? false
    }

    /// The key and the range together are the evidence: a number of this size under another key can be a count or an
    /// id.
    private static func isMoment(_ key: String?, _ value: JSONNode, unitsPerSecond: Double) -> Bool {
        guard let seconds = value.number.map({ $0.double / unitsPerSecond }), moments.contains(seconds) else {
            return false
        }
        return key.flatMap { Words($0).all.last }.map(momentWords.contains) ?? false
    }

    /// From 2001 to 2096.
    private static let moments = 1e9...4e9
    static let wholeMoments = 1_000_000_000...4_000_000_000
    static let momentWords: Set<String> = [
        "at", "created", "deleted", "ended", "expiration", "expires", "expiry", "finished", "modified", "started",
        "time", "timestamp", "ts", "updated",
    ]
}
