/// A difference between a response and the documentation.
///
/// Drift does not make a call fail: unknown values are kept, and an optional property of another type becomes nil. Its
/// value and unknown members are kept in ``JSONRecord/otherFields``. To learn about drift, give the connection a handler:
///
/// ```swift
/// connection.drift = .report { drift in logger.notice("\(drift)") }
/// ```
public struct Drift: Sendable, Hashable {
    /// The kind of difference.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A member that the type of its object does not read.
        case unknownField = "unknown field"
        /// An undocumented value of an enumeration, or an object of an undocumented variant.
        case unknownValue = "unknown value"
        /// A value of another type than its optional property. The property is nil.
        case otherType = "another type"
        /// An object without a required property in an optional part of the response. The optional part is nil.
        case missingField = "missing field"
    }

    /// The `id` of the operation.
    public var operation: String
    public var kind: Kind
    /// The JSON path of the first occurrence: `$[0].projects[2].platform`.
    public var path: String
    /// A description of the expected value with an article; nil for unknown members and values.
    public var expected: String?
    /// The kind and the start of the value that was found: `the string "web"`.
    public var found: String
    /// The number of occurrences in the response. All elements of an array count as one JSON path.
    public var count: Int

    /// `$.platform: unknown field, found the string "web"`
    var explanation: String {
        var text = "\(path): \(kind.rawValue), "
        if let expected { text += "expected \(expected), " }
        text += "found \(found)"
        if count > 1 { text += " (\(count) times)" }
        return text
    }
}

extension Drift: CustomStringConvertible {
    /// One line: `getRelease: $.platform: unknown field, found the string "web"`.
    public var description: String { "\(operation): \(explanation)" }
}
