import SpecimenDocs
import SpecimenJSON

extension LastRun: JSONDecodable {
    init(json: JSONNode) throws {
        let object = try JSONObject(json)
        let files: [File] = try object.required("files")
        self.files = files
        origin = try object.required("origin")
        counts = Counts(endpoints: try object.required("endpoints"), models: try object.required("models"))
        let findings: [[Finding]] = try object.required("findings")
        self.findings = findings.map { $0.map(\.diagnostic) }
    }

    func encode(members json: inout JSONWriter) {
        json.write("origin", origin)
        json.write("endpoints", counts.endpoints)
        json.write("models", counts.models)
        json.write("files", files)
        json.write("findings", findings.map { $0.map(Finding.init) })
    }
}

extension LastRun.File: JSONDecodable, JSONEncodable {
    init(json: JSONNode) throws {
        let object = try JSONObject(json)
        path = try object.required("path")
        hash = try object.required("hash")
    }

    func encode(to json: inout JSONWriter) {
        json.object { json in
            json.write("path", path)
            json.write("hash", hash)
        }
    }
}

/// A diagnostic as it is remembered.
private struct Finding: JSONDecodable, JSONEncodable {
    var diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    init(json: JSONNode) throws {
        let object = try JSONObject(json)
        let (ruleName, severityName): (String, String) = (try object.required("rule"), try object.required("severity"))
        guard let rule = Diagnostic.Rule(rawValue: ruleName),
            let severity = Diagnostic.Severity(rawValue: severityName)
        else { throw JSONDecodingError(expected: "a finding of this tool", at: json) }
        var location: SourceLocation?
        if let file: String = object.optional("file") {
            let position = TextPosition(line: try object.required("line"), column: try object.required("column"))
            location = SourceLocation(file: file, position: position)
        }
        let message: String = try object.required("message")
        diagnostic = Diagnostic(rule, severity, at: location, message, advice: object.optional("advice"))
    }

    func encode(to json: inout JSONWriter) {
        json.object { json in
            json.write("rule", diagnostic.rule.rawValue)
            json.write("severity", diagnostic.severity.rawValue)
            if let location = diagnostic.location {
                json.write("file", location.file)
                json.write("line", location.position.line)
                json.write("column", location.position.column)
            }
            json.write("message", diagnostic.message)
            json.write("advice", diagnostic.advice)
        }
    }
}
