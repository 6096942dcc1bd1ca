import Foundation

/// A date together with the JSON string or number it was read from.
///
/// The text that was read is written back until the date is changed, so that `…T12:00:00+00:00`, `1541455200.0` and
/// numbers beyond the precision of `Date` pass through a model unchanged. A date that was set in Swift is written in
/// the canonical text of its ``DateWireFormat``.
///
/// Use it by way of the aliases that name a wire format: ``Verbatim`` (RFC 3339 strings), ``EpochSeconds``,
/// ``WholeEpochSeconds`` and ``EpochMilliseconds``. In a model each is a property wrapper of a `Date` or a `Date?`:
///
/// ```swift
/// struct Deploy: JSONModel {
///     @EpochSeconds var startedAt: Date           // "started_at": 1541455200
///     @EpochMilliseconds var finishedAt: Date?    // "finished_at": 1541455260123
///     var otherFields = OtherFields()
///
///     init(json: inout JSONObject) throws {
///         _startedAt = try json.required("started_at")
///         _finishedAt = json.optional("finished_at")
///     }
///
///     func write(to json: inout JSONWriter) {
///         json.write("started_at", _startedAt)
///         json.write("finished_at", _finishedAt)
///     }
/// }
/// ```
///
/// The model reads into the wrapper and writes from it (`_startedAt`), because the text is lost if only the date is
/// passed on. Elements of arrays and values of dictionaries have the alias as their type: `[EpochSeconds<Date>]`.
///
/// In a request the aliases convert a date: `request.query("since", EpochSeconds(since))` adds nothing if `since` is
/// nil.
@propertyWrapper
public struct WireDate<Value: WireDateValue, Format: DateWireFormat>: Sendable {
    private var value: Value
    /// The text that was read; nil for JSON null and for a date that was not read from JSON.
    private var text: String?

    public init(wrappedValue: Value) {
        value = wrappedValue
        text = nil
    }

    public init(_ date: Value) {
        self.init(wrappedValue: date)
    }

    /// Reads a date. Nil if the text is not in the wire format, or if it is nil (JSON null) and the value is not
    /// optional.
    fileprivate init?(text: String?) {
        let date = text.flatMap { Format.date(from: $0) }
        guard (date == nil) == (text == nil), let value = Value(wireDate: date) else { return nil }
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

    /// The content of the JSON string or number that is written; nil for null.
    public var writtenText: String? { text ?? value.wireDate.map { Format.text(of: $0) } }

    private var number: JSONNumber? {
        Format.isNumber ? writtenText.flatMap { JSONNumber(lexeme: $0) } : nil
    }
}

/// The type of a date in a model: `Date` or `Date?`.
public protocol WireDateValue: Hashable, Sendable {
    /// Creates a value from a date. Nil if the date is nil and the type is not optional.
    init?(wireDate: Date?)
    var wireDate: Date? { get }
}

extension Date: WireDateValue {
    public init?(wireDate: Date?) {
        guard let wireDate else { return nil }
        self = wireDate
    }

    public var wireDate: Date? { self }
}

extension Optional: WireDateValue where Wrapped == Date {
    public init?(wireDate: Date?) {
        self = wireDate
    }

    public var wireDate: Date? { self }
}

extension WireDate: Hashable {
    /// Equal when both write the same JSON value. Numbers are compared by value, strings character by character.
    public static func == (left: Self, right: Self) -> Bool {
        guard let number = left.number, let other = right.number else { return left.writtenText == right.writtenText }
        return number == other
    }

    public func hash(into hasher: inout Hasher) {
        if let number { hasher.combine(number) } else { hasher.combine(writtenText) }
    }
}

extension WireDate: JSONDecodable, JSONEncodable, JSONTextFormat {
    /// Reads a date. Throws `JSONDecodingError` for a value that is not in the wire format, and for null unless `Value`
    /// is optional.
    ///
    /// Three values of another form are converted and reported as drift. In the place of a string, a day such as
    /// `2024-05-21` is midnight in UTC, and the text is kept. In the place of a number, a string with a number is that
    /// number, and is written back as a number. An empty string is nil if `Value` is optional.
    public init(json: JSONNode) throws {
        let text = Format.isNumber ? json.number?.lexeme : json.string
        if text != nil || json.isNull, let date = WireDate(text: text) {
            self = date
        } else {
            self = try json.converting(WireDate(otherForm: json), to: Self.expectation)
        }
    }

    private init?(otherForm json: JSONNode) {
        guard let content = json.string else { return nil }
        if content.isEmpty {
            self.init(text: nil)
        } else if Format.isNumber {
            guard let number = JSONNumber(lexeme: content) else { return nil }
            self.init(text: number.lexeme)
        } else {
            guard let day = Date(dayText: content), let value = Value(wireDate: day) else { return nil }
            self.init(wrappedValue: value)
            text = content
        }
    }

    package static var expectation: String {
        Format.expectation + (Value(wireDate: nil) != nil ? " or null" : "")
    }

    /// Writes null for nil, and for a date that is not a number such as `Date(timeIntervalSince1970: .nan)`.
    public func encode(to json: inout JSONWriter) {
        if let number {
            json.append(number)
        } else if !Format.isNumber, let text = writtenText {
            json.append(text)
        } else {
            json.appendNull()
        }
    }
}

extension WireDate: ParameterList {
    /// The written text, or nothing for nil.
    public var parameterTexts: [String] { writtenText.map { [$0] } ?? [] }
}

extension WireDate: ParameterValue where Value == Date {
    public var parameterText: String { text ?? Format.text(of: value) }
}

extension WireDate: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decodeJSON(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(of: self, to: encoder)
    }
}

extension JSONObject {
    /// The member's date; nil if the member is absent, null, or not in the wire format.
    public mutating func optional<Format>(_ key: String) -> WireDate<Date?, Format> {
        WireDate(orNil: optional(key))
    }
}

extension JSONPositions {
    /// The element's date; nil if the element is missing, null, or not in the wire format.
    public mutating func optional<Format>(_ position: Int) -> WireDate<Date?, Format> {
        WireDate(orNil: optional(position))
    }
}

extension WireDate where Value == Date? {
    fileprivate init(orNil date: WireDate<Date, Format>?) {
        value = date?.value
        text = date?.text
    }
}

extension JSONWriter {
    /// Writes nothing when the date is nil.
    public mutating func write<Format>(_ key: String, _ value: WireDate<Date?, Format>) {
        guard value.wrappedValue != nil else { return }
        member(key) { value.encode(to: &$0) }
    }
}
