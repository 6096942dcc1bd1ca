import Foundation

/// A value of a path, a query parameter or a form field.
public protocol ParameterValue: ParameterList, Sendable {
    /// The value as plain text, without percent-encoding.
    var parameterText: String { get }
}

/// The values of a query parameter or form field: one value, or several values that repeat the name.
///
/// One protocol for both avoids overloads of calls such as `request.query("id", ids)`, of which generated code has
/// many.
public protocol ParameterList: Sendable {
    /// The values as plain text, without percent-encoding.
    var parameterTexts: [String] { get }
}

extension ParameterValue {
    public var parameterTexts: [String] { [parameterText] }
}

extension Array: ParameterList where Element: ParameterValue {
    public var parameterTexts: [String] { map(\.parameterText) }
}

extension String: ParameterValue {
    public var parameterText: String { self }
}

extension Int: ParameterValue {
    public var parameterText: String { String(self) }
}

extension Double: ParameterValue {
    /// The shortest text. Whole numbers have no fraction: `3`, not `3.0`.
    public var parameterText: String { Int(exactly: self).map(String.init) ?? String(self) }
}

extension Bool: ParameterValue {
    public var parameterText: String { self ? "true" : "false" }
}

extension Date: ParameterValue {
    /// A date-time of RFC 3339 in UTC, rounded to microseconds.
    public var parameterText: String { dateTimeText }
}

extension URL: ParameterValue {
    public var parameterText: String { absoluteString }
}

extension UUID: ParameterValue {
    /// The UUID in lower case.
    public var parameterText: String { uuidString.lowercased() }
}
