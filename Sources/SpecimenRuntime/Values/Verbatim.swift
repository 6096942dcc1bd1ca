import Foundation

/// A value that `Verbatim` can keep together with the text it was read from: `Date` and `Date?`.
public protocol VerbatimValue: Hashable, Sendable {
    /// The value that the text (nil: JSON null) stands for; nil when it stands for none.
    static func value(of text: String?) -> Self?
    /// The text to write for a value that was not read from any; nil is JSON null.
    var canonicalText: String? { get }
    /// What an error says was expected.
    static var expectation: String { get }
}

extension Date: VerbatimValue {
    public static func value(of text: String?) -> Date? { text.flatMap(Date.init(dateTimeText:)) }
    public var canonicalText: String? { dateTimeText }
    public static var expectation: String { "a date-time such as \"2024-05-21T12:00:00Z\"" }
}

extension Optional: VerbatimValue where Wrapped == Date {
    public static func value(of text: String?) -> Date?? {
        guard let text else { return .some(nil) }
        return Date(dateTimeText: text).map { date in .some(date) }
    }

    public var canonicalText: String? { self?.dateTimeText }
    public static var expectation: String { Date.expectation + " or null" }
}

/// Keeps the text a date was read from and writes it back until the date is changed, so that what was only passed
/// through (`…T12:00:00+00:00`, `….000Z`) is not rewritten.
@propertyWrapper
public struct Verbatim<Value: VerbatimValue>: Sendable {
    private var value: Value
    private var text: String?

    public init(wrappedValue: Value) {
        value = wrappedValue
        text = nil
    }

    /// Nil when the text (nil: JSON null) does not stand for a value.
    init?(text: String?) {
        guard let value = Value.value(of: text) else { return nil }
        self.value = value
        self.text = text
    }

    public var wrappedValue: Value {
        get { value }
        set {
            guard newValue != value else { return }
            value = newValue
            text = nil
        }
    }

    /// The text that is written; nil for null.
    public var writtenText: String? { text ?? value.canonicalText }
}

extension Verbatim: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.writtenText == right.writtenText
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(writtenText)
    }
}

extension Verbatim: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        guard json.kind == .string || json.kind == .null, let verbatim = Verbatim(text: json.string) else {
            throw JSONDecodingError(expected: Value.expectation, at: json)
        }
        self = verbatim
    }

    public func encode(to json: inout JSONWriter) {
        writtenText.encode(to: &json)
    }
}

extension Verbatim: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decodeJSON(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(of: self, to: encoder)
    }
}

extension JSONObject {
    /// Absent, null or not a date-time: a wrapper around nil.
    public func optional(_ key: String) -> Verbatim<Date?> {
        let date: Verbatim<Date>? = optional(key)
        return date.flatMap { date in Verbatim(text: date.writtenText) } ?? Verbatim(wrappedValue: nil)
    }
}

extension JSONWriter {
    /// Writes nothing when the date is nil.
    public mutating func write(_ key: String, _ value: Verbatim<Date?>) {
        write(key, value.writtenText)
    }
}
