import SpecimenDocs
import SpecimenJSON

/// The errors and warnings of the docs, for their owner: as text for people and as JSON for programs.
public struct Findings: Sendable {
    /// The diagnostics in the order of files and positions.
    public let diagnostics: [Diagnostic]

    /// - Parameter diagnostics: Notes are left out.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.filter { $0.severity > .note }.sorted()
    }

    /// Returns a line for each finding, as compilers print them, and the number of findings.
    ///
    /// - Parameter folder: The docs folder, which is put before the path of each file.
    public func text(in folder: String) -> String {
        printable(diagnostics.map { $0.rendered(filePrefix: folder) } + [counted(diagnostics.count, "finding")])
    }

    /// `{"findings": [{"rule": "example-path", "severity": "warning", "file": "list.md", "line": 12, …}]}`
    public var json: String {
        printable(["findings": .array(diagnostics.map(Self.value))])
    }

    private static func value(_ diagnostic: Diagnostic) -> JSONValue {
        var fields: JSONFields = [
            "rule": .string(diagnostic.rule.rawValue), "severity": .string(diagnostic.severity.rawValue),
        ]
        if let location = diagnostic.location {
            fields["file"] = .string(location.file)
            fields["line"] = .number(JSONNumber(location.position.line))
            fields["column"] = .number(JSONNumber(location.position.column))
        }
        fields["message"] = .string(diagnostic.message)
        fields["advice"] = diagnostic.advice.map(JSONValue.string)
        return .object(fields)
    }
}
