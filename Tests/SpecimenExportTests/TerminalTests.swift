import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import Testing

/// Checks that printed text cannot control the terminal.
@Suite struct TerminalTests {
    private func model(_ name: String) -> APIModel {
        let inner = name.replacing("\\", with: "\\\\")
        let record = #"""
            {"method": "GET", "api_path": "/lamps/", "title": "\#(name)",
            "query_parameters": [{"name": "q\#(name)", "type": "string", "description": "\#(name)", "choices": ["c\#(name)"]}],
            "example_response": "HTTP/1.1 200 OK\n\n[{\"id\": 1, \"k\#(inner)\": \"v\#(inner)\"}]"}
            """#
        let documentation = Documentation(reading: [SourceFile(path: "lamps.json", text: record)])
        #expect(documentation.diagnostics == [])
        return APIModel.inferred(from: documentation, module: "LampAPI").model
    }

    @Test(arguments: ["\\u001b[2J", "\\u009b2J", "\\r\\n", "\\u202e", "\\u2028", "\\u0000", "\\u007f"])
    func noControls(_ escape: String) throws {
        let model = model(escape)
        let inspection = Inspection(of: model)
        let comparison = Comparison(of: self.model("a"), with: model)
        let subjects = inspection.names.compactMap(inspection.subject)
        #expect(subjects.count > 2)
        let json = [inspection.json, comparison.json, OpenAPIExporter().export(model)]
        let texts = [inspection.text, comparison.text, comparison.markdown] + subjects.map(inspection.text) + json
        for text in texts {
            let controls = text.unicodeScalars.filter {
                $0 != "\n" && $0 != "\u{7F}"
                    && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
            }
            #expect(controls.isEmpty, "\(text.debugDescription)")
        }
        #expect(
            inspection.text.split(separator: "\n").count
                == Inspection(of: self.model("a")).text.split(separator: "\n").count
        )
    }
}
