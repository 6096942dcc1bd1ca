import Foundation

/// A value that can stand in a path, a query or a form field.
public protocol ParameterValue: ParameterList, Sendable {
    /// The value as plain text, not percent-encoded.
    var parameterText: String { get }
}

/// What a query parameter or form field takes: one value, or several that are sent by repeating the name.
///
/// One protocol for both keeps calls such as `request.query("id", ids)` free of overloads, which generated code is full of.
public protocol ParameterList: Sendable {
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
    /// Whole numbers without a fraction (`3`, not `3.0`).
    public var parameterText: String { Int(exactly: self).map(String.init) ?? String(self) }
}

extension Bool: ParameterValue {
    public var parameterText: String { self ? "true" : "false" }
}

extension Date: ParameterValue {
    /// RFC 3339 in UTC.
    public var parameterText: String { dateTimeText }
}

extension URL: ParameterValue {
    public var parameterText: String { absoluteString }
}

extension UUID: ParameterValue {
    /// In lower case.
    public var parameterText: String { uuidString.lowercased() }
}
