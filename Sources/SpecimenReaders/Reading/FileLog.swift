import SpecimenDocs
import SpecimenJSON

/// Anything with a position in the file that is being read.
protocol Positioned {
    var position: TextPosition { get }
}

extension TextPosition: Positioned {
    var position: TextPosition { self }
}

extension SourceLocation: Positioned {}
extension JSONNode: Positioned {}

extension JSONMember: Positioned {
    /// The position of the key.
    var position: TextPosition { value.document.position(at: keyOffset) }
}

/// Everything that reading one file finds beside its endpoints.
///
/// The number of problems is limited, so that a large broken file does not produce as many messages.
struct FileLog {
    let file: String
    let limits: DocumentationLimits
    /// The parts that the lines of a page were recognized as.
    var placements: [Placement] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var omitted = 0
    private var omitsErrors = false

    init(file: String, limits: DocumentationLimits) {
        self.file = file
        self.limits = limits
    }

    /// A Boolean value that indicates whether further diagnostics are only counted.
    var isFull: Bool { diagnostics.count >= limits.diagnosticsPerFile }

    /// The collected diagnostics and, if some were omitted, a last one that says how many.
    var finished: [Diagnostic] {
        guard omitted > 0 else { return diagnostics }
        let rest = Diagnostic(
            .tooMany,
            omitsErrors ? .error : .warning,
            at: diagnostics.last?.location,
            "the file has \(omitted) more \(omitted == 1 ? "problem" : "problems")",
            advice: "correct the listed problems to see the rest"
        )
        return diagnostics + [rest]
    }

    mutating func error(
        _ rule: Diagnostic.Rule,
        at position: some Positioned,
        _ message: String,
        advice: @autoclosure () -> String?
    ) {
        add(rule, .error, at: position, message, advice: advice())
    }

    mutating func warning(
        _ rule: Diagnostic.Rule,
        at position: some Positioned,
        _ message: String,
        advice: @autoclosure () -> String?
    ) {
        add(rule, .warning, at: position, message, advice: advice())
    }

    /// - Parameter advice: Evaluated only if the diagnostic is kept, since looking for a suggestion takes some time.
    mutating func add(
        _ rule: Diagnostic.Rule,
        _ severity: Diagnostic.Severity,
        at position: some Positioned,
        _ message: String,
        advice: @autoclosure () -> String? = nil
    ) {
        guard hasRoom(for: severity) else { return }
        diagnostics.append(Diagnostic(rule, severity, at: location(of: position), message, advice: advice()))
    }

    mutating func add(_ diagnostic: Diagnostic) {
        if hasRoom(for: diagnostic.severity) { diagnostics.append(diagnostic) }
    }

    func location(of positioned: some Positioned) -> SourceLocation {
        SourceLocation(file: file, position: positioned.position)
    }

    private mutating func hasRoom(for severity: Diagnostic.Severity) -> Bool {
        guard isFull else { return true }
        omitted += 1
        omitsErrors = omitsErrors || severity == .error
        return false
    }
}
