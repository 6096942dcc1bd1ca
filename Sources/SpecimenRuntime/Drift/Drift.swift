/// A difference between a response and the documentation.
///
/// Drift does not make a call fail: unknown values are kept, a value whose meaning is clear is converted, and an
/// optional property of another type becomes nil. Its value and unknown members are kept in ``JSONRecord/otherFields``.
/// To learn about drift, give the connection a handler:
///
/// ```swift
/// connection.drift = .report { drift in logger.notice("\(drift)") }
/// ```
public struct Drift: Sendable, Hashable {
    /// The kind of difference.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A member that the type of its object does not read, or an element beyond the end of a tuple.
        case unknownField = "unknown field"
        /// An undocumented value of an enumeration, or an object of an undocumented variant.
        case unknownValue = "unknown value"
        /// A value of another type or format than expected, with only one possible meaning: `"42"` for 42, or a day for
        /// a date-time. The property has the converted value. Only a ``CalendarDate`` loses something: the time of day.
        case convertedValue = "converted value"
        /// A value of another type than its optional property or the variant of its union. The property is nil, or the
        /// union keeps the value as `other`.
        case otherType = "another type"
        /// An object without a required property in an optional part of the response or in a union. The part is nil, or
        /// the union keeps the object as `other`.
        case missingField = "missing field"
        /// An element of a list or dictionary that cannot be read and was left out: under ``ElementPolicy/skip``, or a
        /// null in a dictionary.
        case skippedElement = "skipped element"
        /// Differences beyond the limits for one response: 1,000 reports, and 10,000 JSON paths including those of
        /// containers.
        case notReported = "not reported"
    }

    /// The `id` of the operation.
    public var operation: String
    public var kind: Kind
    /// The JSON path of the first occurrence: `$[0].projects[2].platform`.
    public var path: String
    /// A description of the expected value with an article; nil for unknown members and values.
    public var expected: String?
    /// The kind and the start of the value that was found first: `the string "web"`.
    public var found: String
    /// The exact number of occurrences in the response. All elements of an array count as one JSON path.
    public var count: Int
    /// The JSON paths of the first occurrences after ``path``, at most 100, and at most 10,000 for
    /// all reports of a response.
    public var furtherPaths: [String] = []

    /// `$.platform: unknown field, found the string "web"`
    var explanation: String {
        var text = "\(path): \(kind.rawValue), "
        if let expected { text += "expected \(expected), " }
        text += "found \(found)"
        guard count > 1 else { return text }
        // The other kinds are mended in the documentation or in the type, not in the elements.
        let others = kind == .skippedElement ? furtherPaths.prefix(Self.mostListedPaths) : []
        text += " (\((["\(count) times"] + others.map { "also \($0)" }).joined(separator: ", ")))"
        return text
    }

    private static let mostListedPaths = 10
}

extension Drift {
    /// A report about differences beyond the limit of reports.
    static func notReported(_ operation: String, count: Int) -> Drift {
        let found = "differences beyond the limit of reports"
        return Drift(operation: operation, kind: .notReported, path: "$", found: found, count: count)
    }
}

extension Drift: CustomStringConvertible {
    /// One line: `getRelease: $.platform: unknown field, found the string "web"`.
    public var description: String { "\(operation): \(explanation)" }
}
