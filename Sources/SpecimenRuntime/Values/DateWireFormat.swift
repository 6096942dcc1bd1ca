import Foundation

/// The way in which JSON holds a date: as a string or as a number.
///
/// To support another format, conform an `enum` without cases, add an alias of ``WireDate`` for it, and name that alias
/// in the generator's list of scalar formats.
public protocol DateWireFormat: Sendable {
    /// A Boolean value that indicates whether JSON holds the date as a number; otherwise it holds the date as a string.
    static var isNumber: Bool { get }
    /// Returns the date for the content of a string or for the digits of a number; nil if the text is not in this
    /// format.
    static func date(from text: String) -> Date?
    /// Returns the canonical text of a date.
    static func text(of date: Date) -> String
    /// The words with which a `JSONDecodingError` describes the format, such as "a number of seconds since 1970".
    static var expectation: String { get }
}

/// A date in a string of RFC 3339, such as `2024-05-21T12:00:00Z`, that is written back as it was read.
///
/// Generated models use it if the documented examples differ from the canonical text: `+00:00` for `Z`, or `.000`.
public typealias Verbatim<Value: WireDateValue> = WireDate<Value, RFC3339Format>

/// A date in a number of seconds since 1970-01-01T00:00:00Z, with or without a fraction.
///
/// A date that was not read from JSON is rounded to microseconds: `1541455200`, `1541455200.25`.
public typealias EpochSeconds<Value: WireDateValue> = WireDate<Value, EpochSecondsFormat>

/// A date in a number of whole seconds since 1970-01-01T00:00:00Z, for servers that refuse a fraction.
///
/// A fraction is read, and written back if the date was not changed. A date that was not read from JSON is rounded
/// down.
public typealias WholeEpochSeconds<Value: WireDateValue> = WireDate<Value, WholeEpochSecondsFormat>

/// A date in a number of milliseconds since 1970-01-01T00:00:00Z.
///
/// A fraction is read, and written back if the date was not changed. A date that was not read from JSON is rounded to
/// the nearest whole number.
public typealias EpochMilliseconds<Value: WireDateValue> = WireDate<Value, EpochMillisecondsFormat>

/// The wire format of ``Verbatim``.
public enum RFC3339Format: DateWireFormat {
    public static var isNumber: Bool { false }
    public static func date(from text: String) -> Date? { Date(dateTimeText: text) }
    public static func text(of date: Date) -> String { date.dateTimeText }
    public static var expectation: String { "a date-time such as \"2024-05-21T12:00:00Z\"" }
}

/// The wire format of ``EpochSeconds``.
public enum EpochSecondsFormat: DateWireFormat {
    public static var isNumber: Bool { true }
    public static func date(from text: String) -> Date? { Date(epoch: text, unitsPerSecond: 1) }

    public static func text(of date: Date) -> String {
        let microsecondsPerSecond = 1e6
        let seconds = (date.timeIntervalSince1970 * microsecondsPerSecond).rounded() / microsecondsPerSecond
        return seconds.parameterText
    }

    public static var expectation: String { "a number of seconds since 1970" }
}

/// The wire format of ``WholeEpochSeconds``.
public enum WholeEpochSecondsFormat: DateWireFormat {
    public static var isNumber: Bool { true }
    public static func date(from text: String) -> Date? { EpochSecondsFormat.date(from: text) }
    public static func text(of date: Date) -> String { date.timeIntervalSince1970.rounded(.down).parameterText }
    public static var expectation: String { EpochSecondsFormat.expectation }
}

/// The wire format of ``EpochMilliseconds``.
public enum EpochMillisecondsFormat: DateWireFormat {
    public static var isNumber: Bool { true }
    public static func date(from text: String) -> Date? { Date(epoch: text, unitsPerSecond: 1000) }
    public static func text(of date: Date) -> String { (date.timeIntervalSince1970 * 1000).rounded().parameterText }
    public static var expectation: String { "a number of milliseconds since 1970" }
}

extension Date {
    /// Creates a date from a number. Nil for text that is not a finite number.
    fileprivate init?(epoch text: String, unitsPerSecond: Double) {
        guard let number = Double(text), number.isFinite else { return nil }
        self.init(timeIntervalSince1970: number / unitsPerSecond)
    }
}
