/// A difference between an answer and what the documentation shows.
///
/// Answers may drift without a call failing: what is unknown is kept or left out, an optional property of another kind is nil.
/// Who wants to know of it gives the connection a handler:
///
/// ```swift
/// connection.drift = .report { drift in logger.notice("\(drift)") }
/// ```
public struct Drift: Sendable, Hashable {
    /// In what way the answer differs.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A member that no property reads.
        case unknownField = "unknown field"
        /// A value that is none of the documented ones, or an object of a kind that is not documented.
        case unknownValue = "unknown value"
        /// A property that is there but not of its type, and was read as nil.
        case otherKind = "another kind"
        /// An optional part of the answer lacks a property that it always had, and was read as nil.
        case missingField = "missing field"
    }

    /// The `id` of the operation.
    public var operation: String
    public var kind: Kind
    /// Where it was met first: `$[0].projects[2].platform`.
    public var path: String
    /// What the type expects, with an article; nil for what is unknown.
    public var expected: String?
    /// Kind and beginning of what was found: `the string "web"`.
    public var found: String
    /// How often it was met in this answer, in all elements of a list taken together.
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

/// What happens where an answer is not what the documentation shows.
public enum DriftPolicy: Sendable {
    /// Nothing, at no cost.
    case ignore
    /// The handler is told after the answer was decoded, before the call returns; each kind of drift of each place once.
    case report(@Sendable (Drift) -> Void)
    /// The call throws an `APIError` with all that was found: for tests against a real server.
    case fail

    var isWatched: Bool {
        if case .ignore = self { false } else { true }
    }
}
