import Testing

@testable import SpecimenInference

/// Required parameters where the docs do not say which are required. Expected: `name!` if required.
@Suite("Requirement")
struct RequirementTests {
    @Test(
        "The method and the other parameters decide which parameters are required",
        arguments: [
            ("the docs say nothing about any parameter", "POST", ["a", "b"], nil, ["a", "b"]),
            (
                "parameters before the first optional parameter", "POST", ["a", "b", "c?", "d"], nil,
                ["a!", "b!", "c", "d"]
            ),
            ("an identity word of a new thing", "POST", ["name", "a"], nil, ["name!", "a"]),
            ("the server chooses the identifier", "POST", ["id", "a"], nil, ["id", "a"]),
            ("an identity word that the docs call optional", "POST", ["name?", "a"], nil, ["name", "a"]),
            (
                "a parameter that the example does not send is optional", "POST", ["name", "a", "c?"], #"{"a": 1}"#,
                ["name", "a!", "c"]
            ),
            ("an update may have any part of the thing", "PUT", ["name", "a", "c?"], nil, ["name", "a", "c"]),
            ("a patch may have any part of the thing", "PATCH", ["name", "a"], #"{"name": "x"}"#, ["name", "a"]),
            ("the only member of a body is required", "PATCH", ["a"], #"{"a": "x"}"#, ["a!"]),
            ("the only member of a body without an example is required", "POST", ["a"], nil, ["a!"]),
            ("an only member that the docs call optional", "POST", ["a?"], nil, ["a"]),
            ("the docs call a parameter of an update required", "PUT", ["name+", "a"], nil, ["name!", "a"]),
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

    @Test("A POST request to a single thing is an update")
    func changingByPost() throws {
        let call = Call("POST", "/books/{id}").with {
            $0.body = [Input("name", "string"), Input("a", "any", required: false)]
        }
        #expect(try infer([call]).operations[0].parameters.filter(\.isRequired).map(\.wireName) == ["id"])
    }

    @Test("Members in a description are not sent by an example")
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

    @Test("A file is required, and a query parameter is optional")
    func others() throws {
        let call = Call("POST", "/covers").with {
            $0.body = [Input("caption", "string"), Input("image", "file")]
            $0.query = [Input("name", "string"), Input("size", "int", required: true)]
        }
        let parameters = try infer([call]).operations[0].parameters
        #expect(parameters.filter(\.isRequired).map(\.wireName) == ["size", "image"])
    }

    @Test(
        "Optional parameters of an update are nullable",
        arguments: [("PUT", true), ("PATCH", true), ("POST", false)]
    )
    func null(method: String, isNullable: Bool) throws {
        let call = Call(method, "/books/{id}").with {
            $0.body = [Input("a", "string"), Input("b", "string", required: true), Input("c", "any")]
        }
        let parameters = try infer([call]).operations[0].parameters.filter { $0.location == .body }
        // The type of any JSON value includes null.
        #expect(parameters.map(\.isNullable) == [isNullable, false, false])
    }

    @Test("Parameters of a form are not nullable")
    func forms() throws {
        let call = Call("PUT", "/books/{id}").with { $0.body = [Input("a", "string"), Input("b", "file")] }
        let parameters = try infer([call]).operations[0].parameters.filter { $0.location == .body }
        #expect(parameters.map(\.isNullable) == [false, false])
    }
}
