import Testing

@testable import SpecimenDocs

/// Tests of parameters, authentication and client parameters in the configuration.
@Suite struct ParameterOverrideTests {
    private static let lamps = """
        {"method": "GET", "api_path": "/homes/{home}/lamps", "path_parameters": [{"name": "home", "type": "string"}],
        "query_parameters": [{"name": "ids", "type": "array[int]"}, {"name": "since", "type": "string",
        "choices": ["a"]}], "header_parameters": [{"name": "X-Dim", "type": "int"}],
        "example_request": "GET /homes/1/lamps?filter[a]=1 HTTP/1.1"}
        """

    private func read(_ configuration: String) -> Documentation {
        SpecimenReadersTests.read(files: ["specimen.json": configuration, "lamps.json": Self.lamps])
    }

    @Test func parameters() throws {
        let documentation = read(
            """
            {"parameters": {"ids": {"style": "comma", "required": true}, "x-dim": {"format": "yes-or-no"},
            "filter": {"style": "brackets"}},
            "operations": {"listLamps": {"parameters": {"ids": {"style": "pipe", "choices": ["1", "2"]},
            "since": {"type": "timestamp"}}}},
            "clientParameters": ["home"]}
            """
        )
        #expect(documentation.report == [])
        let configuration = documentation.configuration
        #expect(configuration.clientParameters.map(\.name) == ["home"])
        let (ids, dim) = (configuration.parameters[0], configuration.parameters[1])
        #expect((ids.name, ids.style, ids.isRequired, ids.type) == ("ids", .comma, true, nil))
        #expect((dim.name, dim.wireFormat) == ("x-dim", .wordFlag))
        let operation = try #require(configuration.operations.first)
        #expect(operation.operation == "listLamps")
        #expect(operation.parameters.map(\.name) == ["ids", "since"])
        #expect((operation.parameters[0].style, operation.parameters[0].choices) == (.pipe, ["1", "2"]))
        #expect(operation.parameters[1].type == .timestamp)
    }

    @Test(
        arguments: [
            ("", nil),
            (#""authentication": []"#, []),
            (#""authentication": {"scheme": "none"}"#, []),
            (#""authentication": {"scheme": "bearer"}"#, [.bearer]),
            (
                #""authentication": [{"scheme": "header", "name": "Authorization", "prefix": "Token "}, {"scheme": "basic"}]"#,
                [.header(name: "Authorization", prefix: "Token "), .basic]
            ),
            (
                #""authentication": [{"scheme": "query", "name": "key"}, {"scheme": "query", "name": "key"}]"#,
                [.query(name: "key")]
            ),
        ] as [(String, [AuthenticationScheme]?)])
    func authentication(_ members: String, _ schemes: [AuthenticationScheme]?) {
        let documentation = read("{\(members)}")
        #expect(documentation.report == [])
        #expect(documentation.configuration.authentication == schemes)
    }

    @Test(arguments: [
        (#"{"authentication": "bearer"}"#, "expected the object of an authentication scheme, found a string"),
        (#"{"authentication": {"scheme": "oauth"}}"#, "`scheme`: expected \"bearer\""),
        (#"{"authentication": {"scheme": "header", "name": ""}}"#, "`` is not the name of a parameter"),
        (#"{"authentication": {"scheme": "header", "name": "K", "prefix": "a\nb"}}"#, "is not text for a header"),
        (#"{"parameters": {"ids": {"type": "numbers"}}}"#, "`numbers` is not a type of a parameter"),
        (#"{"parameters": {"idz": {"required": true}}}"#, "no endpoint has the parameter `idz`; did you mean `ids`?"),
        (#"{"clientParameters": ["homes"]}"#, "no endpoint has the parameter `homes`; did you mean `home`?"),
        (#"{"clientParameters": {"home": true}}"#, "`clientParameters`: expected an array, found an object"),
    ])
    func problems(_ configuration: String, _ problem: String) {
        let report = read(configuration.replacing("\n", with: "\\n")).report
        #expect(report.count == 1, "\(report)")
        #expect(report.joined().contains(problem), "\(report)")
    }
}
