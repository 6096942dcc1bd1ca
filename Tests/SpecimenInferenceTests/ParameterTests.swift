import Testing

@testable import SpecimenInference

/// Parameters of operations. Examples refine the types that the docs declare vaguely.
@Suite("Parameters")
struct ParameterTests {
    @Test(
        "Parameters have the types that the docs declare",
        arguments: [
            ("string", "String"), ("int", "Int"), ("float", "Double"), ("boolean", "Bool"), ("url", "URL"),
            ("uuid", "UUID"), ("datetime", "date"), ("date", "day"), ("timestamp", "seconds"), ("array", "[any]"),
            ("array[int]", "[Int]"), ("object", "{any}"), ("map", "{any}"), ("any", "any"),
            ("array[array[int]]", "[[Int]]"),
        ]
    )
    func types(declared: String, shape: String) throws {
        let call = Call("POST", "/books").with { $0.body = [Input("x", declared)] }
        #expect(try parameters(of: call) == ["x: \(shape) in body"])
    }

    @Test(
        "Parameters in paths and queries are text",
        arguments: [
            ("string", "String"), ("int", "Int"), ("any", "String"), ("object", "String"), ("array", "[String]"),
            ("array[object]", "[String]"), ("datetime", "date"),
        ]
    )
    func flat(declared: String, shape: String) throws {
        let query = Call("GET", "/books").with { $0.query = [Input("x", declared)] }
        #expect(try parameters(of: query) == ["x: \(shape)? in query"])
        let path = Call("GET", "/books/{x}").with { $0.pathInputs = [Input("x", declared)] }
        #expect(try parameters(of: path) == ["x: \(shape) in path"])
    }

    @Test("Placeholders are required, and other parameters only if the docs say so")
    func required() throws {
        let call = Call("POST", "/books/{isbn}/loans").with {
            $0.query = [Input("dry_run", "boolean"), Input("branch", "string", required: true)]
            $0.body = [Input("days", "int", required: false), Input("reader", "string", required: true)]
        }
        #expect(
            try parameters(of: call) == [
                "isbn: String in path", "dryRun: Bool? in query", "branch: String in query", "days: Int? in body",
                "reader: String in body",
            ]
        )
    }

    @Test("Defaults are passed on as they are written")
    func defaults() throws {
        let model = try infer([Call("GET", "/books").with { $0.query = [Input("limit", "int", default: "100")] }])
        #expect(model.operations.first?.parameters.map(\.defaultText) == ["100"])
    }

    @Test(
        "A parameter with choices is an open enumeration",
        arguments: [
            ("string", ["title", "shelf"], "(title|shelf)?"),
            ("string", ["14d", "24h"], "(14d|24h)?"),
            ("string", ["name", "-name"], "(name|-name)?"),
            ("string", ["a_b", "a-b"], "(a_b|a-b)?"),
            ("string", ["none", ""], "(none|)?"),
            ("array[string]", ["title"], "[(title)]?"),
            ("int", ["1", "2"], "Int?"),
        ]
    )
    func choices(type: String, choices: [String], shape: String) throws {
        let call = Call("GET", "/books").with { $0.query = [Input("sort", type, choices: choices)] }
        #expect(try parameters(of: call) == ["sort: \(shape) in query"])
    }

    @Test("An unrelated model does not change the name of an enumeration")
    func enumerationsAreTheirOwn() throws {
        let call = Call("GET", "/books").with { $0.query = [Input("genre", "string", choices: ["novel"])] }
        let alone = try infer([call]).operation("listBooks")
        #expect(try infer([call, Call("GET", "/genres/{id}", #"{"id": 1}"#)]).operation("listBooks") == alone)
    }

    @Test("One name in path, query and body is three parameters")
    func collisions() throws {
        let call = Call("POST", "/books/{sort}").with {
            $0.query = [Input("sort", "string", choices: ["x"])]
            $0.body = [Input("sort", "string", choices: ["y"]), Input("dry", "boolean")]
        }
        #expect(
            try parameters(of: call) == [
                "sort: String in path", "sort: (x)? in query", "sort: (y)? in body", "dry: Bool? in body",
            ]
        )
    }

    @Test("Members that only the example sends are parameters")
    func undeclared() throws {
        let call = Call("POST", "/books").with {
            $0.body = [Input("title", "string", required: true)]
            $0.sends = #"{"title": "Emma", "pages": 474, "due": "2024-05-21T10:00:00+00:00", "tags": ["a"]}"#
        }
        #expect(
            try parameters(of: call) == [
                "title: String in body", "due: date? in body", "pages: Int? in body", "tags: [String]? in body",
            ]
        )
    }

    @Test(
        "An example refines a vague type, and wins where it contradicts a type",
        arguments: [
            ("array", "[1, 2]", "[Int]"),
            ("array", #"[{"name": "Jane"}]"#, "[XInput]"),
            ("array[object]", #"[{"name": "Jane"}]"#, "[XInput]"),
            ("array[object]", #"["a"]"#, "[String]"),
            ("array[string]", "[1]", "[Int]"),
            ("array", #"{"a": 1}"#, "XInput"),
            ("array", "[]", "[any]"),
            ("object", #"{"name": "Jane"}"#, "XInput"),
            ("object", #"{"24h": 1}"#, "{Int}"),
            ("object", "[1]", "[Int]"),
            ("any", #""2024-05-21T10:00:00+00:00""#, "date"),
            ("any", "[1.5]", "[Double]"),
            ("string", "1", "Int"),
            ("string", "true", "Bool"),
            ("string", #"{"name": "Jane"}"#, "XInput"),
            ("int", "1.5", "Double"),
            ("int", #""a7""#, "String"),
            ("boolean", "1", "1 or 0"),
            ("boolean", #""no""#, "boolean as yes or no"),
            ("boolean", #""on""#, "String"),
            ("boolean", "3", "Int"),
            ("file", #""aGVsbG8=""#, "String"),
        ]
    )
    func refined(declared: String, sample: String, shape: String) throws {
        let call = Call("POST", "/books").with {
            $0.body = [Input("x", declared)]
            $0.sends = #"{"x": \#(sample)}"#
        }
        #expect(try parameters(of: call) == ["x: \(shape) in body"])
    }

    @Test("Without an example, the type comes from another operation of the resource")
    func refinedElsewhere() throws {
        let authors = [Input("authors", "array")]
        let model = try infer([
            Call("POST", "/books").with {
                $0.body = authors
                $0.sends = #"{"authors": [{"name": "Jane"}]}"#
            },
            Call("PUT", "/books/{id}").with { $0.body = authors },
            Call("POST", "/journals").with { $0.body = authors },
        ])
        #expect(try model.operation("updateBook").parameters.last?.shape.words == "[AuthorInput]")
        #expect(try model.operation("createJournal").parameters.last?.shape.words == "[any]")
    }

    @Test(
        "The parameters and the example decide the kind of body",
        arguments: [
            (Call("GET", "/books"), APIModel.Operation.Body.none),
            (Call("POST", "/books").with { $0.body = [Input("title", "string")] }, .json),
            (Call("POST", "/books").with { $0.sends = #"{"title": "Emma"}"# }, .json),
            (Call("POST", "/books").with { $0.body = [Input("title", "string"), Input("scan", "file")] }, .multipart),
            (Call("POST", "/books").with { $0.sends = "[1, 2]" }, .value),
        ]
    )
    func body(call: Call, body: APIModel.Operation.Body) throws {
        #expect(try infer([call]).operations.map(\.body) == [body])
    }

    @Test("A body that is not an object is one parameter")
    func wholeBody() throws {
        let call = Call("POST", "/books/{content}").with { $0.sends = #"["2024-05-21T10:00:00+00:00"]"# }
        #expect(try parameters(of: call) == ["content: String in path", "body: [String] in body"])
    }

    /// `name: shape in location`, with a question mark if the parameter is optional.
    private func parameters(of call: Call) throws -> [String] {
        let operation = try #require(try infer([call]).operations.first)
        return operation.parameters.map { parameter in
            "\(parameter.name): \(parameter.shape.words)\(parameter.isRequired ? "" : "?") in \(parameter.location)"
        }
    }
}
