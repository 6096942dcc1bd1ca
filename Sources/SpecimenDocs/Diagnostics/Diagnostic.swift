/// A problem in the docs: where it is, what is wrong and what to do.
///
/// For example `releases/list.md:12:5: error: "method" is missing; add "method": "GET"`.
public struct Diagnostic: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// How much a problem matters: an error stops the run before anything is written, a warning does not.
    public enum Severity: String, Sendable, Hashable, Comparable {
        case note, warning, error

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    public var rule: Rule
    public var severity: Severity
    /// Nil where the folder as a whole is at fault.
    public var location: SourceLocation?
    /// What is wrong.
    public var message: String
    /// What to do about it.
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

    /// The diagnostic on one line, as compilers print theirs.
    public var description: String {
        rendered(filePrefix: "")
    }

    /// The diagnostic on one line, with the docs folder before the file's path so that a terminal can open it.
    public func rendered(filePrefix: String) -> String {
        var line = ""
        if let location {
            let separator = filePrefix.isEmpty || filePrefix.hasSuffix("/") ? "" : "/"
            line += "\(printable(filePrefix))\(separator)\(location): "
        }
        return line + "\(severity.rawValue): \(printable(text))"
    }

    /// Message and advice as one sentence.
    private var text: String {
        guard let advice else { return message }
        return "\(message); \(advice)"
    }

    /// By file and position, those without a location last; at one place errors come first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        switch (left.location, right.location) {
        case (let leftLocation?, let rightLocation?) where leftLocation < rightLocation:
            return true
        case (let leftLocation?, let rightLocation?) where rightLocation < leftLocation:
            return false
        case (nil, _?):
            return false
        case (_?, nil):
            return true
        default:
            if left.severity != right.severity { return left.severity > right.severity }
            return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        }
    }
}
