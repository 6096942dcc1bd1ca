func parameter(_ name: String, _ type: String, required: Bool = false, _ more: String = "") -> String {
    #"{"name": "\#(name)", "type": "\#(type)", "description": "", "required": \#(required)\#(more)}"#
}

extension DifferenceCase {
    static let all = operations + parameters + models

    private static let operations = [
        DifferenceCase(
            "Bird",
            from: [Endpoint("GET", "/birds/", "[]")],
            to: [Endpoint("GET", "/birds/", "[]"), Endpoint("DELETE", "/birds/", "")],
            ["additive deleteBirds: added (DELETE /birds/)"],
            "_ = try await client.listBirds()",
            stillCompiles: true
        ),
        DifferenceCase(
            "Cat",
            from: [Endpoint("GET", "/cats/", "[]"), Endpoint("DELETE", "/cats/", "")],
            to: [Endpoint("GET", "/cats/", "[]")],
            ["breaking deleteCats: removed (DELETE /cats/)"],
            "try await client.deleteCats()",
            stillCompiles: false
        ),
        DifferenceCase(
            "Dog",
            from: [Endpoint("GET", "/dogs/", "[]")],
            to: [Endpoint("GET", "/dogs/", "[]", description: "All of them.")],
            ["documentation listDogs: documentation changed (description)"],
            "_ = try await client.listDogs()",
            stillCompiles: true
        ),
        DifferenceCase(
            "Eel",
            from: [Endpoint("GET", "/eels/", #"["a"]"#)],
            to: [Endpoint("GET", "/eels/", "[1]")],
            [
                "breaking listEels: response changed from list of string to list of integer",
                "documentation listEels: examples changed",
            ],
            "let all: [String] = try await client.listEels(); _ = all",
            stillCompiles: false
        ),
        DifferenceCase(
            "Fox",
            from: [Endpoint("GET", "/foxes/", #"["a"]"#)],
            to: [Endpoint("GET", "/foxes/", #"["a"]"#, headers: "Link: <?cursor=1>; rel=\\\"next\\\"\\n")],
            ["breaking listFoxes: became paged"],
            "let all = try await client.listFoxes(); _ = all.count",
            stillCompiles: false
        ),
        DifferenceCase(
            "Goat",
            from: [Endpoint("POST", "/goats/", "", body: [parameter("name", "string", required: true)])],
            to: [
                Endpoint(
                    "POST",
                    "/goats/",
                    #"{"id": 1}"#,
                    body: [parameter("name", "string", required: true)]
                )
            ],
            [
                "additive createGoat: response changed from nothing to Goat",
                "documentation createGoat: examples changed",
                "additive Goat: added",
            ],
            "_ = try await client.createGoat(name: \"a\")",
            stillCompiles: true
        ),
        DifferenceCase(
            "Hare",
            from: [Endpoint("GET", "/hares/", "[]")],
            to: [Endpoint("GET", "/hares/", "[]")],
            configuration: (#"{"baseURL": "https://a.example"}"#, #"{"baseURL": "https://b.example"}"#),
            ["breaking HareClient: server changed from https://a.example to https://b.example"],
            "_ = try await HareClient().listHares()",
            stillCompiles: true
        ),
    ]

    private static let parameters = [
        DifferenceCase(
            "Ibis",
            from: [Endpoint("GET", "/ibises/", "[]", query: [parameter("a", "string"), parameter("c", "string")])],
            to: [
                Endpoint(
                    "GET",
                    "/ibises/",
                    "[]",
                    query: [parameter("a", "string"), parameter("b", "int"), parameter("c", "string")]
                )
            ],
            ["additive listIbises.b: added (integer)"],
            "_ = try await client.listIbises(a: \"\", c: \"\")",
            stillCompiles: true
        ),
        DifferenceCase(
            "Jay",
            from: [Endpoint("GET", "/jays/", "[]")],
            to: [Endpoint("GET", "/jays/", "[]", query: [parameter("a", "string", required: true)])],
            ["breaking listJays.a: added (required string)"],
            "_ = try await client.listJays()",
            stillCompiles: false
        ),
        DifferenceCase(
            "Kite",
            from: [Endpoint("GET", "/kites/", "[]", query: [parameter("a", "string")])],
            to: [Endpoint("GET", "/kites/", "[]")],
            ["breaking listKites.a: removed (string)"],
            "_ = try await client.listKites(a: \"\")",
            stillCompiles: false
        ),
        DifferenceCase(
            "Lynx",
            from: [Endpoint("GET", "/lynxes/{id}/", #"{"x": true}"#)],
            to: [Endpoint("GET", "/lynxes/{key}/", #"{"x": true}"#)],
            ["breaking getLynx.key: renamed from id to key"],
            "_ = try await client.getLynx(id: \"\")",
            stillCompiles: false
        ),
        DifferenceCase(
            "Mole",
            from: [Endpoint("GET", "/moles/", "[]", query: [parameter("page_no", "int")])],
            to: [Endpoint("GET", "/moles/", "[]", query: [parameter("pageNo", "int")])],
            ["breaking listMoles.page_no: removed (integer)", "additive listMoles.pageNo: added (integer)"],
            "_ = try await client.listMoles(pageNo: 1)",
            stillCompiles: true
        ),
        DifferenceCase(
            "Newt",
            from: [Endpoint("GET", "/newts/", "[]", query: [parameter("a", "string")])],
            to: [Endpoint("GET", "/newts/", "[]", query: [parameter("a", "string", required: true)])],
            ["breaking listNewts.a: became required"],
            "_ = try await client.listNewts()",
            stillCompiles: false
        ),
        DifferenceCase(
            "Owl",
            from: [Endpoint("GET", "/owls/", "[]", query: [parameter("a", "string", required: true)])],
            to: [Endpoint("GET", "/owls/", "[]", query: [parameter("a", "string")])],
            ["additive listOwls.a: became optional"],
            "let a = \"\"; _ = try await client.listOwls(a: a)",
            stillCompiles: true
        ),
        DifferenceCase(
            "Pig",
            from: [
                Endpoint(
                    "GET",
                    "/pigs/",
                    "[]",
                    query: [parameter("a", "string", required: true), parameter("b", "string", required: true)]
                )
            ],
            to: [
                Endpoint(
                    "GET",
                    "/pigs/",
                    "[]",
                    query: [parameter("a", "string"), parameter("b", "string", required: true)]
                )
            ],
            [
                "additive listPigs.a: became optional", "breaking listPigs: order changed from a, b to b, a",
            ],
            "_ = try await client.listPigs(a: \"\", b: \"\")",
            stillCompiles: false
        ),
        DifferenceCase(
            "Quail",
            from: [Endpoint("GET", "/quails/", "[]", query: [parameter("a", "string")])],
            to: [Endpoint("GET", "/quails/", "[]", query: [parameter("a", "int")])],
            ["breaking listQuails.a: type changed from string to integer"],
            "let a = \"\"; _ = try await client.listQuails(a: a)",
            stillCompiles: false
        ),
        DifferenceCase(
            "Rat",
            from: [Endpoint("GET", "/rats/", "[]", query: [parameter("a", "string", #", "choices": ["x", "y"]"#)])],
            to: [Endpoint("GET", "/rats/", "[]", query: [parameter("a", "string", #", "choices": ["x", "y", "z"]"#)])],
            ["additive listRats.a: choices added (z)"],
            "_ = try await client.listRats(a: .x)",
            stillCompiles: true
        ),
        DifferenceCase(
            "Seal",
            from: [Endpoint("GET", "/seals/", "[]", query: [parameter("a", "string", #", "choices": ["x", "y"]"#)])],
            to: [Endpoint("GET", "/seals/", "[]", query: [parameter("a", "string", #", "choices": ["x", "z"]"#)])],
            [
                "breaking listSeals.a: choices removed (y)", "additive listSeals.a: choices added (z)",
            ],
            "_ = try await client.listSeals(a: .y)",
            stillCompiles: false
        ),
        DifferenceCase(
            "Toad",
            from: [Endpoint("POST", "/toads/", "", body: [parameter("a", "string", required: true)])],
            to: [
                Endpoint("POST", "/toads/", "", query: [parameter("a", "string", required: true)])
            ],
            ["breaking createToad.a: moved from body to query"],
            "try await client.createToad(a: \"\")",
            stillCompiles: true
        ),
        DifferenceCase(
            "Urchin",
            from: [
                Endpoint(
                    "POST",
                    "/urchins/",
                    "",
                    body: [parameter("a", "string", required: true), parameter("b", "string")]
                )
            ],
            to: [
                Endpoint(
                    "POST",
                    "/urchins/",
                    "",
                    body: [
                        parameter("a", "string", required: true), parameter("b", "string"), parameter("c", "file"),
                    ]
                )
            ],
            [
                "breaking uploadUrchin: renamed from createUrchin to uploadUrchin",
                "additive uploadUrchin.c: added (file)",
                "breaking uploadUrchin: body changed from a JSON object to a form with files",
            ],
            "try await client.createUrchin(a: \"\", b: \"\")",
            stillCompiles: false
        ),
    ]
}
