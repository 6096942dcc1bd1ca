import SpecimenDocs
import SpecimenJSON
import SpecimenReaders
import Testing

@testable import SpecimenInference

/// How clients authenticate, and which fields remain parameters.
@Suite("Recognition of authentication")
struct AuthenticationRecognitionTests {
    @Test(
        "The schemes of texts",
        arguments: [
            ("No authentication required for reads; use a Bearer token for writes", [.bearer]),
            ("Bearer token with basic scope", [.bearer]),
            ("Basic auth or a bearer token", [.bearer, .basic]),
            ("HTTP Basic", [.basic]),
            ("Send `key` as query parameter", [.query(name: "key")]),
            (
                "`?access_token=` query or `Authorization: Bearer` header",
                [.bearer, .query(name: "access_token")]
            ),
            (
                "`X-Hive-Token` header, or `api_key` as a query parameter",
                [.header(name: "X-Hive-Token", prefix: ""), .query(name: "api_key")]
            ),
            ("Authorization: Token abc", [.header(name: "Authorization", prefix: "Token ")]),
            (
                "`Authorization: Token token=\"KEY\"`",
                [.header(name: "Authorization", prefix: "Token token=\"")]
            ),
            ("OAuth 2.0", [.bearer]),
            ("No token needed", []),
            ("No authentication is required for this endpoint.", []),
            ("Public", []),
            ("A read-only token", [.bearer]),
            ("required", nil),
            ("Digest authentication", nil),
            ("Session cookie `sid`", nil),
            ("OAuth 1.0a", nil),
            ("`Authorization: AWS4-HMAC-SHA256 Credential=a, Signature=b`", nil),
        ] as [(String, [AuthenticationScheme]?)]
    )
    func texts(text: String, expected: [AuthenticationScheme]?) {
        #expect(AuthenticationText.schemes(in: text) == expected)
    }

    @Test(
        "Authentication without a fixed key is reported without its values",
        arguments: [
            ("Authorization: AWS4-HMAC-SHA256 Credential=s3cret, Signature=s3cret", nil, "a signature of the request"),
            ("Authorization: OAuth oauth_signature=\"s3cret\"", nil, "a signature of the request"),
            ("Authorization: hmac ann:s3cret", nil, "a signature of the request"),
            ("Authorization: Digest username=\"s3cret\"", nil, "a digest"),
            ("Authorization: Token token=\"s3cret\", email=\"x\"", nil, "several values in `Authorization`"),
            ("Cookie: lang=en; sid=s3cret", nil, "a session cookie"),
            ("Accept: */*", "Digest authentication", "a digest"),
            ("Accept: */*", "Session cookie `sid`", "a session cookie"),
            ("Accept: */*", "Requests carry an HMAC of the body", "a signature of the request"),
            ("Accept: */*", "Session cookie or token", nil),
            ("Authorization: Bearer s3cret", "Session cookie", nil),
            ("Cookie: lang=en", nil, nil),
            ("Authorization: Token s3cret", nil, nil),
        ] as [(String, String?, String?)]
    )
    func unsendable(header: String, text: String?, form: String?) throws {
        let (_, diagnostics) = try inferred([Endpoint("/bees", headers: [header], text: text)])
        let found = diagnostics.filter { $0.rule == .unsupportedAuthentication }
        #expect(found.map(\.message) == form.map { ["expected authentication by a fixed key, found \($0)"] } ?? [])
        #expect(!"\(found)".contains("s3cret"))
    }

    @Test("The client assumes no token where only an unsupported scheme is named")
    func noAssumption() throws {
        #expect(try inferred([Endpoint("/bees", text: "Digest")]).model.client.authentication.isEmpty)
    }

    @Test(
        "The schemes of headers",
        arguments: [
            (["Bearer"], [.bearer]),
            (["Basic"], [.basic]),
            (["token"], [.header(name: "Authorization", prefix: "token ")]),
            (["Token x", "token x", "Token y"], [.header(name: "Authorization", prefix: "Token ")]),
            (["MyAuth apikey=\"KEY\""], [.header(name: "Authorization", prefix: "MyAuth apikey=\"")]),
            (["MyAuth apikey=KEY"], [.header(name: "Authorization", prefix: "MyAuth apikey=")]),
            (["Key eA=="], [.header(name: "Authorization", prefix: "Key ")]),
            (["s3cret"], [.header(name: "Authorization", prefix: "")]),
        ] as [([String], [AuthenticationScheme])]
    )
    func headers(values: [String], expected: [AuthenticationScheme]) throws {
        let endpoints = values.enumerated().map { Endpoint("/bees\($0)", headers: ["Authorization: \($1)"]) }
        #expect(try inferred(endpoints).model.client.authentication == expected)
    }

    @Test(
        "Keys and tokens of things are parameters",
        arguments: [
            [
                Endpoint("/issues", query: "project_key=ABC"),
                Endpoint("/boards", described: ["project_key": "Project."]),
            ],
            [Endpoint("/bees", query: "service_key=mail")],
            [Endpoint("/bees", query: "license_key=A1")],
            [Endpoint("/bees", query: "require_auth=true")],
            [Endpoint("/bees", query: "user_key=ann", described: ["user_key": "The user."])],
            [Endpoint("/bees", headers: ["X-Project-Key: A"])],
            [Endpoint("/bees", headers: ["X-Library-Key: A"]), Endpoint("/hives", headers: ["X-Library-Key: B"])],
            [Endpoint("/bees", headers: ["Idempotency-Key: A"]), Endpoint("/hives", headers: ["Idempotency-Key: A"])],
            [Endpoint("/bees", headers: ["X-Hive-Token: A"]), Endpoint("/hives", query: "a=b")],
            [Endpoint("/bees", headers: ["X-Token: A"], describedHeaders: ["X-Token": "The token of the swarm."])],
        ]
            + ["Lock-Token", "X-Consistency-Token", "X-Correlation-Token", "If-Token", "Max-Token"].map {
                [Endpoint("/bees", headers: ["\($0): a1"])]
            }
    )
    fileprivate func parameters(endpoints: [Endpoint]) throws {
        let model = try inferred(endpoints).model
        #expect(model.client.authentication == [.bearer])
        let numbers = model.operations.map(\.parameters.count).sorted()
        #expect(numbers == endpoints.map(\.parameterCount).sorted())
    }

    @Test(
        "Credentials are no parameters",
        arguments: [
            ([Endpoint("/keys", query: "api_key=x")], [.query(name: "api_key")]),
            (
                [Endpoint("/bees", query: "api_key=x", headers: ["Authorization: Bearer x"])],
                [.bearer, .query(name: "api_key")]
            ),
            (
                [Endpoint("/bees", query: "api_key=x"), Endpoint("/keys", query: "api_key=x")],
                [.query(name: "api_key")]
            ),
            ([Endpoint("/bees", query: "hapikey=x")], [.query(name: "hapikey")]),
            ([Endpoint("/bees", query: "user_key=x")], [.query(name: "user_key")]),
            ([Endpoint("/bees", query: "session_key=x")], [.query(name: "session_key")]),
            (
                [Endpoint("/bees", query: "user_key=x", described: ["user_key": "Your API key."])],
                [.query(name: "user_key")]
            ),
            (
                [Endpoint("/bees", headers: ["X-Library-Key: A"]), Endpoint("/hives", headers: ["X-Library-Key: A"])],
                [.header(name: "X-Library-Key", prefix: "")]
            ),
            ([Endpoint("/bees", headers: ["X-Token: A"])], [.header(name: "X-Token", prefix: "")]),
            ([Endpoint("/bees", headers: ["X-Auth-Token: A"])], [.header(name: "X-Auth-Token", prefix: "")]),
            (
                [Endpoint("/bees", headers: ["X-Hive-Token: A"]), Endpoint("/hives", headers: ["X-Hive-Token: B"])],
                [.header(name: "X-Hive-Token", prefix: "")]
            ),
            (
                [Endpoint("/bees", headers: ["X-Hive-Access-Token: A"]), Endpoint("/hives")],
                [.header(name: "X-Hive-Access-Token", prefix: "")]
            ),
        ] as [([Endpoint], [AuthenticationScheme])]
    )
    fileprivate func credentials(endpoints: [Endpoint], expected: [AuthenticationScheme]) throws {
        let model = try inferred(endpoints).model
        #expect(model.client.authentication == expected)
        #expect(model.operations.flatMap(\.parameters).isEmpty)
    }

    private func inferred(_ endpoints: [Endpoint]) throws -> (model: APIModel, diagnostics: [Diagnostic]) {
        let files = endpoints.enumerated().map { SourceFile(path: "\($0).json", text: $1.record.prettyPrinted()) }
        let documentation = Documentation(reading: files)
        try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
        return APIModel.inferred(from: documentation, module: "BeeAPI")
    }
}

/// A GET with one example request.
private struct Endpoint: Sendable {
    var path: String
    var query: String
    var headers: [String]
    var text: String?
    var described: [String: String]
    var describedHeaders: [String: String]

    init(
        _ path: String,
        query: String = "",
        headers: [String] = [],
        text: String? = nil,
        described: [String: String] = [:],
        describedHeaders: [String: String] = [:]
    ) {
        (self.path, self.query, self.headers, self.text) = (path, query, headers, text)
        (self.described, self.describedHeaders) = (described, describedHeaders)
    }

    /// The number of parameters if none is a credential.
    var parameterCount: Int { max(query.isEmpty ? 0 : 1, described.count) + headers.count }

    var record: JSONValue {
        let target = query.isEmpty ? path : "\(path)?\(query)"
        let lines = ["GET \(target) HTTP/1.1", "Host: a.example"] + headers
        let request = lines.joined(separator: "\n") + "\n\n"
        var record: JSONFields = ["api_path": .string(path), "method": "GET", "example_request": .string(request)]
        record["authentication"] = text.map(JSONValue.string)
        record["query_parameters"] = Self.parameters(described)
        record["header_parameters"] = Self.parameters(describedHeaders)
        return .object(record)
    }

    private static func parameters(_ described: [String: String]) -> JSONValue? {
        let records = described.map { name, text -> JSONValue in
            ["name": .string(name), "type": "string", "description": .string(text)]
        }
        return records.isEmpty ? nil : .array(records)
    }
}
