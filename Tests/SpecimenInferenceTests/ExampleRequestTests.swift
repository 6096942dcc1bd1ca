import SpecimenDocs
import SpecimenJSON
import SpecimenReaders
import Testing

@testable import SpecimenInference

/// Parameters, bodies and authentication that example requests show.
@Suite("Example requests")
struct ExampleRequestTests {
    @Test(
        "Query items without a description are parameters",
        arguments: [
            ("sort=new", ["sort: String?"]),
            ("page=2&wide=true", ["page: Int?", "wide: Bool?"]),
            ("tags=oak,elm", ["tags: [String]? comma"]),
            ("ids=1,2", ["ids: [Int]? comma"]),
            ("ids=1%7C2", ["ids: [Int]? pipe"]),
            ("ids=1&ids=2", ["ids: [Int]?"]),
            ("ids[]=1&ids[]=2", ["ids: [Int]? empty-brackets"]),
            ("ids[0]=a&ids[1]=b", ["ids: [String]? indexed"]),
            ("filter[kind]=oak", ["filter: {String}? brackets"]),
            ("filter[kind]=oak&filter[age]=3", ["filter: FilterInput? brackets"]),
            ("filter=%7B%22kind%22%3A%22oak%22%2C%22age%22%3A3%7D", ["filter: FilterInput? json"]),
            ("q=oak,+elm+and+ash", ["q: String?"]),
            ("place=Bern,CH", ["place: String?"]),
            ("verbose", ["verbose: boolean as a name without value?"]),
            ("dry=yes", ["dry: boolean as yes or no?"]),
            ("since=2024-03-01", ["since: day?"]),
            ("since=2024-03-01T08:00:00Z", ["since: date?"]),
            ("since=Fri,+1+Mar+2024", ["since: String?"]),
            ("until=1709280000", ["until: whole seconds?"]),
            ("until=1709280000000", ["until: date-time as milliseconds?"]),
            ("zip=04109", ["zip: String?"]),
            ("version=3", ["version: String?"]),
            ("a[b]c=1", ["a[b]c: Int?"]),
        ]
    )
    func queries(query: String, expected: [String]) throws {
        let call = Call("GET", "/trees", "[]").with { $0.target = "/trees?\(query)" }
        #expect(try parameters(of: [call]) == expected)
    }

    @Test(
        "The example of a declared query parameter decides its style and its format",
        arguments: [
            ("array[string]", "x=a,b", "[String]? comma"),
            ("array[int]", "x[]=1&x[]=2", "[Int]? empty-brackets"),
            ("string", "x=a&x=b", "[String]?"),
            ("int", "x=1,2", "[Int]? comma"),
            ("string", "x=a,b", "String?"),
            ("boolean", "x=1", "1 or 0?"),
            ("boolean", "x=no", "boolean as yes or no?"),
            ("boolean", "x", "boolean as a name without value?"),
            ("boolean", "x=on", "String?"),
            ("boolean", "x=false", "Bool?"),
            ("int", "x=1", "Int?"),
            ("int", "x=abc", "String?"),
            ("datetime", "x=2024-03-01", "day?"),
            ("datetime", "x=1709280000", "whole seconds?"),
            ("datetime", "x=01.03.2024", "String?"),
            ("object", "x[a]=1&x[b]=c", "XInput? brackets"),
            ("int", "x={x}", "Int?"),
        ]
    )
    func declared(type: String, query: String, expected: String) throws {
        let call = Call("GET", "/trees", "[]").with {
            $0.query = [Input("x", type)]
            $0.target = "/trees?\(query)"
        }
        #expect(try parameters(of: [call]) == ["x: \(expected)"])
    }

    @Test(
        "The content type and the content decide the form of a body",
        arguments: [
            ("text/plain", "hello", "text", ["body: String"]),
            ("text/xml", "<a/>", "text text/xml", ["body: String"]),
            ("image/png", "PNG", "file image/png", ["body: file"]),
            ("application/x-ndjson", "{\"a\":1,\"b\":2}\n{\"a\":2,\"b\":2}", "lines", ["body: [TreeInput]"]),
            ("application/json", "\"oak\"", "value", ["body: String"]),
            ("application/json", "7", "value", ["body: Int"]),
            ("application/json", "[{\"a\":1,\"b\":2}]", "value", ["body: [TreeInput]"]),
            ("application/json", "{\"2024-03-01\":3,\"2024-03-02\":4}", "value", ["body: {Int}"]),
            ("application/merge-patch+json", "{\"a\":1}", "json application/merge-patch+json", ["a: Int"]),
            (
                HTTPHeaders.form, "a=1&b[c]=x&b[d]=2&e[]=1&e[]=2", "form",
                ["a: Int?", "b: BInput? brackets", "e: [Int]? empty-brackets"]
            ),
            (
                "multipart/form-data; boundary=z",
                "--z\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\n\nA\n"
                    + "--z\nContent-Disposition: form-data; name=\"f\"; filename=\"b.txt\"\n\nB\n"
                    + "--z\nContent-Disposition: form-data; name=\"n\"\n\n3\n--z--",
                "multipart", ["n: Int?", "f: [file]?"]
            ),
        ]
    )
    func bodies(type: String, body: String, form: String, expected: [String]) throws {
        let request = "POST /trees HTTP/1.1\nHost: a.example\nContent-Type: \(type)\n\n\(body)"
        let record: JSONValue = ["api_path": "/trees", "method": "POST", "example_request": .string(request)]
        let model = try model(of: [record])
        let operation = try #require(model.operations.first)
        #expect([("\(operation.body)"), operation.contentType].compactMap(\.self).joined(separator: " ") == form)
        #expect(operation.parameters.map(\.summary) == expected)
    }

    @Test(
        "Headers and texts show how an API authenticates",
        arguments: [
            (["Authorization: Bearer x"], nil, [.bearer]),
            (["Authorization: Basic eDp5"], nil, [.basic]),
            (["Authorization: Token token=x"], nil, [.header(name: "Authorization", prefix: "Token token=")]),
            (["Authorization: Key x"], nil, [.header(name: "Authorization", prefix: "Key ")]),
            (["X-Api-Key: x"], nil, [.header(name: "X-Api-Key", prefix: "")]),
            (
                ["App-Key: x", "Api-Key: y"], nil,
                [.header(name: "Api-Key", prefix: ""), .header(name: "App-Key", prefix: "")]
            ),
            (["Idempotency-Key: x"], nil, [.bearer]),
            ([], "API key in X-Access-Token", [.header(name: "X-Access-Token", prefix: "")]),
            ([], "Basic", [.basic]),
            ([], "No authentication", []),
            ([], nil, [.bearer]),
        ] as [([String], String?, [AuthenticationScheme])]
    )
    func authentication(headers: [String], text: String?, expected: [AuthenticationScheme]) throws {
        let request = (["GET /trees HTTP/1.1", "Host: a.example"] + headers).joined(separator: "\n") + "\n\n"
        var record: JSONFields = ["api_path": "/trees", "method": "GET", "example_request": .string(request)]
        record["authentication"] = text.map(JSONValue.string)
        let model = try model(of: [.object(record)])
        #expect(model.client.authentication == expected)
        let names = model.operations.flatMap(\.parameters).map(\.wireName)
        #expect(names == (headers.first?.hasPrefix("Idem") == true ? ["Idempotency-Key"] : []))
    }

    @Test(
        "A key in the query is a credential unless its name is vague and the endpoint is about keys",
        arguments: [
            ("/trees", "api_key=x", [AuthenticationScheme.query(name: "api_key")], [String]()),
            ("/trees", "key=YOUR_API_KEY", [.query(name: "key")], []),
            ("/trees", "key=oak", [.bearer], ["key"]),
            ("/tokens/check", "access_token=x", [.query(name: "access_token")], []),
            ("/tokens/check", "token=YOUR_TOKEN", [.bearer], ["token"]),
        ]
    )
    func keys(path: String, query: String, schemes: [AuthenticationScheme], names: [String]) throws {
        let model = try infer([Call("GET", path, "{}").with { $0.target = "\(path)?\(query)" }])
        #expect(model.client.authentication == schemes)
        #expect(model.operations.flatMap(\.parameters).map(\.wireName) == names)
    }

    @Test("Members of wrapped objects in updates are patch values")
    func patches() throws {
        let sends = #"{"tree": {"name": "oak", "note": "tall", "crown": {"width": 3}, "limbs": [{"n": 1}]}}"#
        let model = try infer([Call("PUT", "/trees/{id}").with { $0.sends = sends }])
        let patches = model.models.flatMap { model in
            model.properties.filter(\.isPatch).map { "\(model.name).\($0.wireName)" }
        }
        #expect(
            patches == ["CrownInput.width", "TreeInput.name", "TreeInput.crown", "TreeInput.limbs", "TreeInput.note"])
    }

    @Test("Failures are typed apart and change no other type")
    func failures() throws {
        let tree = Call("GET", "/trees/{id}", #"{"id": 1, "code": "a"}"#)
        let failure = Call("GET", "/barks/{id}", #"{"error": {"code": 4, "text": "gone"}}"#).with { $0.status = 404 }
        let model = try infer([tree, failure])
        #expect(try model.operation("getBark").failures == [.init(status: 404, shape: .model("ErrorResponse"))])
        #expect(try model.operation("getTree").failures.isEmpty)
        #expect(model.models.map(\.name) == ["ErrorDetail", "ErrorResponse", "Tree"])
        #expect(try model.requiredModel("Tree") == infer([tree]).requiredModel("Tree"))
    }

    /// `name: shape style`, with a question mark for an optional parameter.
    private func parameters(of calls: [Call]) throws -> [String] {
        try infer(calls).operations.flatMap(\.parameters).map(\.summary)
    }

    private func model(of records: [JSONValue]) throws -> APIModel {
        let files = records.enumerated().map { SourceFile(path: "\($0).json", text: $1.prettyPrinted()) }
        let documentation = Documentation(reading: files)
        try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
        return APIModel.inferred(from: documentation, module: "TreeAPI").model
    }
}

extension Parameter {
    fileprivate var summary: String {
        let style = style == .repeated ? "" : " \(style.rawValue)"
        return "\(wireName): \(shape.words)\(isRequired ? "" : "?")\(style)"
    }
}
