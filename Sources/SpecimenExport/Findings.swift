import SpecimenDocs
import SpecimenJSON

/// What the owner of the docs could mend, each with its place: a view for people (`text`) and one for programs (`json`).
public struct Findings: Sendable {
    /// By file and position.
    public let diagnostics: [Diagnostic]

    /// - Parameter diagnostics: notes among them are left out.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.filter { $0.severity > .note }.sorted()
    }

    /// A line for each as compilers print theirs, and how many there are.
    ///
    /// - Parameter folder: the docs folder, before the path of each file.
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
