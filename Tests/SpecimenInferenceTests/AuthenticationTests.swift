import SpecimenDocs
import SpecimenJSON
import Testing

@testable import SpecimenInference

/// The schemes that each operation needs, from its examples, otherwise from its text.
@Suite("Authentication")
struct AuthenticationTests {
    private static let key = AuthenticationScheme.header(name: "X-Api-Key", prefix: "")
    private static let application = AuthenticationScheme.header(name: "X-Application-Key", prefix: "")

    @Test(
        "Credentials of one example are needed together; those of several examples are alternatives",
        arguments: [
            ([], nil, nil), ([""], nil, nil), ([], "The caller is a member.", nil),
            ([], "No authentication is required.", []), ([""], "None", []),
            (["X-Api-Key: a"], nil, [[key]]), (["X-Api-Key: a"], "None", [[key]]),
            (["X-Application-Key: b\nX-Api-Key: a"], nil, [[key, application]]),
            (["X-Api-Key: a\nX-Application-Key: b", "X-Application-Key: b\nX-Api-Key: a"], nil, [[key, application]]),
            (["X-Api-Key: a", "Authorization: Bearer b"], nil, [[.bearer], [key]]),
            (["Authorization: Basic YTpi\nX-Api-Key: a"], "Bearer token", [[.basic, key]]),
            ([], "Send `X-Api-Key` and `X-Application-Key`.", [[key, application]]),
            ([], "Send `X-Api-Key` or `X-Application-Key`.", [[key], [application]]),
            ([], "Bearer token", [[.bearer]]),
        ] as [([String], String?, [[AuthenticationScheme]]?)]
    )
    func alternatives(headers: [String], text: String?, expected: [[AuthenticationScheme]]?) throws {
        #expect(try operation(headers, text).authentication == expected)
    }

    @Test(
        "Of the alternatives, those with schemes of the configuration remain",
        arguments: [
            (#"{"scheme": "bearer"}"#, [[.bearer]]), (#"{"scheme": "basic"}"#, nil),
            (#"[{"scheme": "header", "name": "X-Api-Key"}, {"scheme": "basic"}]"#, [[key]]),
        ] as [(String, [[AuthenticationScheme]]?)]
    )
    func configured(schemes: String, expected: [[AuthenticationScheme]]?) throws {
        let operation = try operation(
            ["X-Api-Key: a", "Authorization: Bearer b"],
            nil,
            configuration: #"{"authentication": \#(schemes)}"#
        )
        #expect(operation.authentication == expected)
    }

    private func operation(
        _ headers: [String],
        _ text: String?,
        configuration: String = "{}"
    ) throws -> APIModel.Operation {
        let files = (headers.isEmpty ? [nil] : headers.map(Optional.some)).enumerated().map { index, headers in
            var fields: JSONFields = ["api_path": "/ferries", "method": "GET"]
            fields["authentication"] = text.map(JSONValue.string)
            fields["example_request"] = headers.map { .string("GET /ferries HTTP/1.1\n\($0)\n\n") }
            return SourceFile(path: "\(index).json", text: JSONValue.object(fields).prettyPrinted())
        }
        let configured = SourceFile(path: Configuration.fileName, text: configuration)
        let documentation = Documentation(reading: files + [configured])
        try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
        let model = APIModel.inferred(from: documentation, module: "FerryAPI").model
        return try #require(model.operations.first)
    }
}
