import Testing

@testable import SpecimenInference

/// The parameters that are required if the docs do not say so. Required parameters are written as `name!`.
@Suite("Requirement")
struct RequirementTests {
    @Test(
        "By method and by what the docs say of the others",
        arguments: [
            ("nothing is said of any", "POST", ["a", "b"], nil, ["a", "b"]),
            ("those before the first optional one", "POST", ["a", "b", "c?", "d"], nil, ["a!", "b!", "c", "d"]),
            ("what a new thing is known by", "POST", ["name", "a"], nil, ["name!", "a"]),
            ("its identifier is the server's", "POST", ["id", "a"], nil, ["id", "a"]),
            ("unless it is said to be optional", "POST", ["name?", "a"], nil, ["name", "a"]),
            (
                "what the example leaves out can be left out", "POST", ["name", "a", "c?"], #"{"a": 1}"#,
                ["name", "a!", "c"]
            ),
            ("a change is one thing or another", "PUT", ["name", "a", "c?"], nil, ["name", "a", "c"]),
            ("so is a patch", "PATCH", ["name"], #"{"name": "x"}"#, ["name"]),
            ("but for what is said to be required", "PUT", ["name+", "a"], nil, ["name!", "a"]),
        ] as [(String, String, [String], String?, [String])]
    )
    func bodies(rule: String, method: String, inputs: [String], sends: String?, expected: [String]) throws {
        let call = Call(method, "/books/{id}/copies").with {
            $0.body = inputs.map { input in
                let name = input.filter { $0.isLetter }
                return Input(name, "any", required: input.hasSuffix("?") ? false : input.hasSuffix("+") ? true : nil)
            }
            $0.sends = sends
        }
        let parameters = try infer([call]).operations[0].parameters.filter { $0.location == .body }
        #expect(parameters.map { $0.isRequired ? "\($0.wireName)!" : $0.wireName } == expected, "\(rule)")
    }

    @Test("A request to a single resource changes it, also with POST")
    func changingByPost() throws {
        let call = Call("POST", "/books/{id}").with {
            $0.body = [Input("name", "string"), Input("a", "any", required: false)]
        }
        #expect(try infer([call]).operations[0].parameters.filter(\.isRequired).map(\.wireName) == ["id"])
    }

    @Test("A member that prose describes is not a member that an example sends")
    func describedMembers() throws {
        let call = Call("POST", "/books").with {
            $0.sends = #"{"a": 1}"#
            $0.body = [
                Input("a", "int"),
                Input("parts", "array").with { $0.description = "Parts must include `id` and may include `n`." },
                Input("z", "int", required: false),
            ]
        }
        #expect(try infer([call]).operations[0].parameters.filter(\.isRequired).map(\.wireName) == ["a"])
    }

    @Test("A file to upload is required, a query parameter is not")
    func others() throws {
        let call = Call("POST", "/covers").with {
            $0.body = [Input("caption", "string"), Input("image", "file")]
            $0.query = [Input("name", "string"), Input("size", "int", required: true)]
        }
        let parameters = try infer([call]).operations[0].parameters
        #expect(parameters.filter(\.isRequired).map(\.wireName) == ["size", "image"])
    }

    @Test(
        "An update can clear the properties that it may leave out",
        arguments: [("PUT", true), ("PATCH", true), ("POST", false)]
    )
    func null(method: String, takesNull: Bool) throws {
        let call = Call(method, "/books/{id}").with {
            $0.body = [Input("a", "string"), Input("b", "string", required: true), Input("c", "any")]
        }
        let parameters = try infer([call]).operations[0].parameters.filter { $0.location == .body }
        // A `JSONValue` can be null by itself.
        #expect(parameters.map(\.takesNull) == [takesNull, false, false])
    }

    @Test("A member of a form is never null")
    func forms() throws {
        let call = Call("PUT", "/books/{id}").with { $0.body = [Input("a", "string"), Input("b", "file")] }
        #expect(try infer([call]).operations[0].parameters.allSatisfy { !$0.takesNull })
    }
}
