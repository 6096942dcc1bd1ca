import SpecimenDocs
import SpecimenJSON

/// The errors and warnings of the docs, for their owner: as text for people and as JSON for programs.
public struct Findings: Sendable {
    /// In the order of files and positions.
    public let diagnostics: [Diagnostic]

    /// - Parameter diagnostics: Notes are left out.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.filter { $0.severity > .note }.sorted()
    }

    /// Returns a line for each finding, as compilers print them, and the number of findings.
    ///
    /// - Parameter folder: The docs folder, which is put before the path of each file.
    public func text(in folder: String) -> String {
        let count = diagnostics.count == 1 ? "1 finding" : "\(diagnostics.count) findings"
        return diagnostics.map { $0.rendered(filePrefix: folder) + "\n" }.joined() + count + "\n"
    }

    /// `{"findings": [{"rule": "example-path", "severity": "warning", "file": "list.md", "line": 12, …}]}`
    public var json: String {
        let findings = diagnostics.map { JSONValue.object(Self.fields($0)) }
        return printable(JSONValue.object(["findings": .array(findings)]))
    }

    private static func fields(_ diagnostic: Diagnostic) -> JSONFields {
        var fields: JSONFields = [
            "rule": .string(diagnostic.rule.rawValue), "severity": .string(diagnostic.severity.rawValue),
        ]
        if let location = diagnostic.location {
            fields.append("file", .string(location.file))
            fields.append("line", .number(JSONNumber(location.position.line)))
            fields.append("column", .number(JSONNumber(location.position.column)))
        }
        fields.append("message", .string(diagnostic.message))
        if let advice = diagnostic.advice { fields.append("advice", .string(advice)) }
        return fields
    }
}
