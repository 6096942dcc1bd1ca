import SpecimenDocs
import Testing

@testable import SpecimenInference

/// Settings of the configuration for parameters, described or found in examples only.
@Suite("Overrides of parameters")
struct ParameterOverrideTests {
    private static let endpoint = """
        {"api_path": "/kites", "method": "GET", "header_parameters": [{"name": "X-Wind", "type": "string"}],
        "example_request": "GET /kites?ids=4&dry=1 HTTP/1.1\\nX-Tail: 3\\n\\n"}
        """

    @Test(
        "An override applies to each parameter with its name; the names of headers have no case",
        arguments: [
            (#""ids": {"style": "comma"}"#, "ids", "[Int]"), (#""dry": {"type": "boolean"}"#, "dry", "Bool"),
            (#""x-wind": {"type": "int"}"#, "X-Wind", "Int"), (#""X-TAIL": {"type": "string"}"#, "X-Tail", "String"),
        ]
    )
    func applied(override: String, name: String, shape: String) throws {
        let files = [("specimen.json", #"{"parameters": {\#(override)}}"#), ("kites.json", Self.endpoint)]
        let documentation = Documentation(reading: files.map { SourceFile(path: $0.0, text: $0.1) })
        try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
        let (model, diagnostics) = APIModel.inferred(from: documentation, module: "KiteAPI")
        #expect(diagnostics.filter { $0.description.contains("error: ") }.isEmpty)
        let parameter = try #require(model.operations.first?.parameters.first { $0.wireName == name })
        #expect(parameter.shape.words == shape)
    }
}
