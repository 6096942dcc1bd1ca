import SpecimenDocs
import SpecimenJSON

/// Collects what is wrong with one file, up to a bound: a broken file of megabytes must not become as many messages.
struct FileLog {
    let file: String
    let limits: DocumentationLimits
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the record that is being read comes from, if it is not what the file holds but made of it.
    var origin: RecordOrigin?
    private var omitted = 0
    private var omittedErrors = false

    init(file: String, limits: DocumentationLimits) {
        self.file = file
        self.limits = limits
    }

    /// The collected diagnostics and, where some were left out, one that says how many.
    var finished: [Diagnostic] {
        guard omitted > 0 else { return diagnostics }
        let rest = Diagnostic(
            .tooMany,
            omittedErrors ? .error : .warning,
            at: diagnostics.last?.location,
            "\(omitted) more \(omitted == 1 ? "problem" : "problems") in this file \(omitted == 1 ? "is" : "are") not listed",
            advice: "put right those that are"
        )
        return diagnostics + [rest]
    }

    /// - Parameter advice: Nil where the message itself says what to do. Looked for only if it will be shown, since a
    ///   suggestion takes some time to find.
    mutating func error(
        _ rule: Diagnostic.Rule,
        at location: SourceLocation,
        _ message: String,
        advice: @autoclosure () -> String?
    ) {
        add(rule, .error, at: location, message, advice: advice)
    }

    mutating func warning(
        _ rule: Diagnostic.Rule,
        at location: SourceLocation,
        _ message: String,
        advice: @autoclosure () -> String?
    ) {
        add(rule, .warning, at: location, message, advice: advice)
    }

    mutating func error(
        _ rule: Diagnostic.Rule,
        at node: JSONNode,
        _ message: String,
        advice: @autoclosure () -> String?
    ) {
        add(rule, .error, at: location(of: node), message, advice: advice)
    }

    mutating func warning(
        _ rule: Diagnostic.Rule,
        at node: JSONNode,
        _ message: String,
        advice: @autoclosure () -> String?
    ) {
        add(rule, .warning, at: location(of: node), message, advice: advice)
    }

    mutating func note(_ rule: Diagnostic.Rule, at location: SourceLocation, _ message: String) {
        add(rule, .note, at: location, message, advice: { nil })
    }

    /// Whether a text is no longer than what is read; an error is noted where it is.
    ///
    /// - Parameter noun: What the text is, as the message begins.
    mutating func fits(_ text: some Collection<UInt8>, limit: Int, at node: JSONNode, noun: String, advice: String)
        -> Bool
    {
        guard text.count > limit else { return true }
        error(.tooLong, at: node, "\(noun) is longer than the \(limit) bytes that are read", advice: advice)
        return false
    }

    func location(of node: JSONNode) -> SourceLocation {
        SourceLocation(file: file, position: origin?.position(at: node.offset) ?? node.position)
    }

    func location(ofKeyOf member: JSONMember, in document: JSONDocument) -> SourceLocation {
        let position = origin?.position(at: member.keyOffset) ?? document.position(at: member.keyOffset)
        return SourceLocation(file: file, position: position)
    }

    /// The decoded text of a string, located in the file; nil for any other node.
    func text(of node: JSONNode) -> EmbeddedText? {
        EmbeddedText(node, in: file, marks: origin?.marks(of: node))
    }

    private mutating func add(
        _ rule: Diagnostic.Rule,
        _ severity: Diagnostic.Severity,
        at location: SourceLocation,
        _ message: String,
        advice: () -> String?
    ) {
        guard hasRoom(for: severity) else { return }
        diagnostics.append(Diagnostic(rule, severity, at: location, message, advice: advice()))
    }

    mutating func add(_ diagnostic: Diagnostic) {
        if hasRoom(for: diagnostic.severity) { diagnostics.append(diagnostic) }
    }

    private mutating func hasRoom(for severity: Diagnostic.Severity) -> Bool {
        guard diagnostics.count < limits.diagnosticsPerFile else {
            omitted += 1
            omittedErrors = omittedErrors || severity == .error
            return false
        }
        return true
    }
}
