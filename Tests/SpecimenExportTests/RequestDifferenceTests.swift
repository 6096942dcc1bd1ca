import SpecimenDocs
import SpecimenExport
import Testing

@testable import SpecimenInference

/// Tests of the differences in how requests are sent, and of their lines in an inspection.
@Suite struct RequestDifferenceTests {
    typealias Fixture = ModelFixture

    @Test(arguments: [
        (
            Fixture.parameter("a", .array(.int)), Fixture.parameter("a", .array(.int), style: .comma),
            ["breaking moor.a: style changed from repeated to comma"]
        ),
        (
            Fixture.parameter("a", .string, in: .header), Fixture.parameter("a", .string, in: .query),
            ["breaking moor.a: moved from header to query"]
        ),
        (
            Fixture.parameter("a", .string, isRequired: true),
            Fixture.parameter("a", .string, isRequired: true, value: "1"),
            ["additive moor.a: became optional"]
        ),
        (
            Fixture.parameter("a", .string, isRequired: true, value: "1"),
            Fixture.parameter("a", .string, isRequired: true, value: "2"),
            ["breaking moor.a: value of calls that give none changed from 1 to 2"]
        ),
        (
            Fixture.parameter("a", .string, value: "1"), Fixture.parameter("a", .string, isRequired: true),
            ["breaking moor.a: became required"]
        ),
        (
            Fixture.parameter("a", .string), Fixture.parameter("a", .string, isHeld: true),
            ["breaking moor.a: is held by the client"]
        ),
    ])
    func parameters(old: Parameter, new: Parameter, expected: [String]) {
        let found = differences(Fixture.model(Fixture.operation([old])), Fixture.model(Fixture.operation([new])))
        #expect(found == expected)
    }

    @Test(arguments: [
        (Fixture.operation(body: .json), Fixture.operation(body: .form), ["from a JSON object to a form"]),
        (
            Fixture.operation(body: .json), Fixture.operation(body: .json) { $0.contentType = "a/b+json" },
            ["from a JSON object to a JSON object (a/b+json)"]
        ),
        (Fixture.operation(body: .lines), Fixture.operation(body: .text), ["from lines of JSON to text"]),
        (Fixture.operation(body: .file), Fixture.operation(body: .file), []),
    ])
    func bodies(old: APIModel.Operation, new: APIModel.Operation, expected: [String]) {
        let found = differences(Fixture.model(old), Fixture.model(new))
        #expect(found == expected.map { "breaking moor: body changed \($0)" })
    }

    @Test func failuresAndAcceptedContent() {
        let old = Fixture.operation { operation in
            operation.failures = [.init(status: 404, shape: .string), .init(status: 409, shape: .int)]
        }
        let new = Fixture.operation { operation in
            operation.failures = [.init(status: 404, shape: .bool), .init(status: 422, shape: .int)]
            operation.response.accept = "text/csv"
        }
        #expect(
            differences(Fixture.model(old), Fixture.model(new)) == [
                "breaking moor: accepted content type changed from the usual to text/csv",
                "breaking moor: body of a failure removed (409: integer)",
                "additive moor: body of a failure added (422: integer)",
                "breaking moor: body of a failure changed from 404: string to 404: boolean",
            ]
        )
    }

    private static let key = AuthenticationScheme.header(name: "X-Key", prefix: "")

    @Test(arguments: [
        ([AuthenticationScheme.bearer], [AuthenticationScheme.bearer, .basic], "additive"),
        ([.bearer], [.bearer, key], "additive"),
        ([], [.basic], "additive"),
        ([.bearer], [], "breaking"),
        ([.bearer, .basic], [.basic, .bearer], "breaking"),
        // One key is `apiKey`; two keys have names of their own.
        ([key], [key, .query(name: "key")], "breaking"),
    ])
    func authentication(old: [AuthenticationScheme], new: [AuthenticationScheme], level: String) {
        let found = differences(
            Fixture.model { $0.authentication = old },
            Fixture.model { $0.authentication = new }
        )
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("\(level) ShipClient: authentication changed from ") == true)
    }

    @Test func wordsOfAuthentication() {
        let prefixed = AuthenticationScheme.header(name: "Authorization", prefix: "Token token=")
        let found = differences(
            Fixture.model { $0.authentication = [.basic, prefixed] },
            Fixture.model { $0.authentication = [.query(name: "key")] }
        )
        #expect(
            found == [
                "breaking ShipClient: authentication changed from user name and password, key in the header "
                    + "Authorization after `Token token=` to key in the query parameter key"
            ]
        )
    }

    @Test func membersOfTheClient() {
        let old = Fixture.model { client in
            client.parameters = [Fixture.parameter("a", .string, isRequired: true, isHeld: true)]
            client.responseHeaders = [.init(name: "X-A", shape: .int), .init(name: "X-B", shape: .int)]
        }
        let new = Fixture.model { client in
            client.parameters = [Fixture.parameter("b", .string, isRequired: true, isHeld: true)]
            client.responseHeaders = [.init(name: "X-B", shape: .string), .init(name: "X-C", shape: .int)]
        }
        #expect(
            differences(old, new) == [
                "breaking ShipClient.a: removed (string)", "breaking ShipClient.b: added (required string)",
                "breaking ShipClient.X-A: removed (integer)", "additive ShipClient.X-C: added (integer)",
                "breaking ShipClient.X-B: type changed from integer to string",
            ]
        )
    }

    @Test func inspection() {
        let operation = Fixture.operation(
            [
                Fixture.parameter("ids", .array(.int), style: .comma),
                Fixture.parameter("Version", .string, in: .header, isRequired: true, value: "2"),
                Fixture.parameter("org", .string, in: .header, isRequired: true, isHeld: true),
                Fixture.parameter("body", .file, in: .body, isRequired: true),
            ],
            body: .file,
            response: .text
        ) { operation in
            operation.contentType = "image/png"
            operation.response.accept = "text/csv"
            operation.failures = [.init(status: 404, shape: .dictionary(.string))]
        }
        let model = Fixture.model(operation) { client in
            client.authentication = [.query(name: "key")]
            client.parameters = [Fixture.parameter("org", .string, isRequired: true, isHeld: true)]
            client.responseHeaders = [.init(name: "X-Total", shape: .int)]
        }
        #expect(
            Inspection(of: model).text == """
                ShipAPI: 1 operations, 0 models
                  authentication: key in the query parameter key
                  held by the client: org (string)
                  headers of responses: X-Total (integer)

                moor
                  POST /ships
                  responds with text (text/csv). From 1 sample.
                  sends a file (image/png)
                  fails with dictionary of string (404)
                  query   ids      list of integer  optional, comma
                  header  Version  string           required, `2` unless given
                  header  org      string           required, held by the client
                  body    body     file             required

                """
        )
    }

    private func differences(_ old: APIModel, _ new: APIModel) -> [String] {
        Comparison(of: old, with: new).differences.map { "\($0.level.rawValue) \($0.subject.name): \($0.words)" }
    }
}
