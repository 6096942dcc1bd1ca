import Testing

@testable import SpecimenInference

/// The types of parameters whose descriptions state facts in words.
@Suite("Described parameters")
struct DescribedParameterTests {
    @Test(
        "Wire format",
        arguments: [
            ("string", "Set to 1 to enable the siren.", "1 or 0"),
            ("int", "Pass `0` to leave totals out. The default is `1`.", "Int"),
            ("int", "Hours until it closes. Set to `0` to disable.", "Int"),
            ("boolean", "Set this to `1` to see all.", "1 or 0"),
            ("int", "Use 1 line for each.", "Int"),
            ("int", "The start, in seconds since the epoch.", "whole seconds"),
            ("float", "A Unix timestamp.", "seconds"),
            ("timestamp", "The start.", "seconds"),
            ("int", "Milliseconds since the Unix epoch.", "date-time as milliseconds"),
            ("datetime", "ISO 8601 or epoch seconds.", "date"),
            ("string", "A time in ISO 8601.", "date"),
            ("string", "A time in [ISO 8601](https://example.com): `YYYY-MM-DDTHH:MM:SSZ`.", "date"),
            ("string", "A day as YYYY-MM-DD.", "day"),
            ("string", "Either ISO 8601 or `now`.", "String"),
            ("string", "May be repeated to name several.", "[String]"),
            ("int", "This parameter can be supplied multiple times.", "[Int]"),
            ("array[int]", "Can be given more than once.", "[Int]"),
            ("url", "The multipart-encoded file to keep.", "file"),
            ("string", "The file as multipart data.", "file"),
            ("string", "The name of the file.", "String"),
        ]
    )
    func wireFormat(type: String, description: String, shape: String) throws {
        let call = Call("POST", "/books").with {
            $0.body = [Input("x", type).with { $0.description = description }]
        }
        #expect(try infer([call]).operations[0].parameters.map(\.shape.words) == [shape])
    }

    @Test("The provenance names the facts, and the fields of a record take precedence over them")
    func provenance() throws {
        let prose = "An optional state. Can be `open` or `shut`. Defaults to `open`."
        let inputs = [
            Input("a", "string").with { $0.description = prose },
            Input("b", "string", required: true, choices: ["x", "y"], default: "x").with { $0.description = prose },
        ]
        let parameters = try infer([Call("POST", "/books").with { $0.body = inputs }]).operations[0].parameters
        #expect(parameters[0].provenance == [.prose(.optional), .prose(.defaultValue), .prose(.choices)])
        #expect(parameters[0].shape.words == "(open|shut)")
        #expect(parameters[0].defaultText == "open")
        #expect(!parameters[0].isRequired)
        #expect(parameters[1].provenance == [])
        #expect(parameters[1].shape.words == "(x|y)")
        #expect(parameters[1].isRequired)
    }

    @Test("Described members become a model, which an example refines")
    func describedTypes() throws {
        let prose = "Parts must include `id` and may include `size` and `note`."
        let described = Call("POST", "/books").with {
            $0.body = [Input("parts", "array").with { $0.description = prose }]
        }
        let part = try infer([described]).requiredModel("PartInput")
        #expect(part.members == "id: String, note: String?, size: String?")
        #expect(part.samples == 0)
        #expect(part.isInput)
        #expect(part.properties.allSatisfy { $0.provenance == [.prose(.members)] })

        let shown = described.with { $0.sends = #"{"parts": [{"id": 7, "size": 2.5}]}"# }
        #expect(try infer([shown]).requiredModel("PartInput").members == "id: Int, note: String?, size: Double?")
    }
}
