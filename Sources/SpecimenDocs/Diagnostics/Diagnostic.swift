/// A problem in the docs: where it is, what is wrong and what to do.
///
/// For example `releases/list.md:12:5: error: expected the key `method`; add "method": "GET"`.
public struct Diagnostic: Sendable, Equatable, Comparable, CustomStringConvertible {
    /// The severity of a problem. An error stops the run before anything is written, a warning does not.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case note, warning, error

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    public var rule: Rule
    public var severity: Severity
    /// The location of the problem; nil if it concerns the whole folder.
    public var location: SourceLocation?
    /// The problem: `expected X, found Y` or `X is not Y`.
    public var message: String
    /// One imperative sentence about the remedy.
    public var advice: String?

    public init(
        _ rule: Rule,
        _ severity: Severity,
        at location: SourceLocation?,
        _ message: String,
        advice: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.location = location
        self.message = message
        self.advice = advice
    }

    /// The diagnostic on one line, in the format of compilers.
    public var description: String {
        rendered(filePrefix: "")
    }

    /// Returns the diagnostic on one line, with the docs folder before the path of the file so that a terminal can open
    /// it.
    public func rendered(filePrefix: String) -> String {
        var line = ""
        if let location {
            let separator = filePrefix.isEmpty || filePrefix.hasSuffix("/") ? "" : "/"
            line += "\(printable(filePrefix))\(separator)\(location): "
        }
        return line + "\(severity.rawValue): \(printable(text))"
    }

    private var text: String {
        guard let advice else { return message }
        return "\(message); \(advice)"
    }

    /// Orders by file and position, diagnostics without a location last. At the same location errors come first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location {
            guard let first = left.location, let second = right.location else { return left.location != nil }
            return first < second
        }
        if left.severity != right.severity { return left.severity > right.severity }
        return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
