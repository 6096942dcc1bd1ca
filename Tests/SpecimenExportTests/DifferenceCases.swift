import Testing

/// Two states of docs, the expected differences, and the source code of a user that shows them.
struct DifferenceCase: Sendable, CustomTestStringConvertible {
    /// The noun of the resource. It is different in every case, because all clients are compiled together.
    var noun: String
    var old: [Endpoint]
    var new: [Endpoint]
    var configuration: (old: String, new: String)
    /// The expected lines of the comparison, with their level.
    var expected: [String]
    /// Source code that compiles with the old client.
    var source: String
    /// Whether `source` compiles with the new client.
    var stillCompiles: Bool

    var testDescription: String { noun }

    init(
        _ noun: String,
        from old: [Endpoint],
        to new: [Endpoint],
        configuration: (old: String, new: String) = ("{}", "{}"),
        _ expected: [String],
        _ source: String,
        stillCompiles: Bool
    ) {
        self.noun = noun
        self.old = old
        self.new = new
        self.configuration = configuration
        self.expected = expected
        self.source = source
        self.stillCompiles = stillCompiles
    }

    /// The module of the client, such as `BirdAPI`.
    var module: String { "\(noun)API" }
}

/// A short description of an endpoint.
struct Endpoint: Sendable {
    var method: String
    var path: String
    var answer: String?
    /// Parameters as JSON objects.
    var query: [String] = []
    var body: [String] = []
    var description = ""
    var headers = ""

    init(
        _ method: String,
        _ path: String,
        _ answer: String? = nil,
        query: [String] = [],
        body: [String] = [],
        description: String = "",
        headers: String = ""
    ) {
        self.method = method
        self.path = path
        self.answer = answer
        self.query = query
        self.body = body
        self.description = description
        self.headers = headers
    }
}

private func parameter(_ name: String, _ type: String, required: Bool = false, _ more: String = "") -> String {
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
            ["breaking listFoxes: became a list in pages"],
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
                "breaking uploadUrchin: body changed from a JSON object to a form",
            ],
            "try await client.createUrchin(a: \"\", b: \"\")",
            stillCompiles: false
        ),
    ]

    private static let models = [
        DifferenceCase(
            "Vole",
            from: [Endpoint("GET", "/voles/{id}/", #"{"id": 1, "note": "x"}"#)],
            to: [Endpoint("GET", "/voles/{id}/", #"{"id": 1, "note": "x", "color": "red"}"#)],
            ["documentation getVole: examples changed", "additive Vole.color: added (string)"],
            "_ = Vole(id: 1, note: \"\").id",
            stillCompiles: true
        ),
        DifferenceCase(
            "Wasp",
            from: [Endpoint("GET", "/wasps/{id}/", #"{"id": 1, "note": "x"}"#)],
            to: [Endpoint("GET", "/wasps/{id}/", #"{"id": 1, "note": "x", "isBusy": true}"#)],
            ["documentation getWasp: examples changed", "breaking Wasp.isBusy: added (required boolean)"],
            "_ = Wasp(id: 1, note: \"\").id",
            stillCompiles: false
        ),
        DifferenceCase(
            "Yak",
            from: [Endpoint("GET", "/yaks/{id}/", #"{"id": 1, "note": "x"}"#)],
            to: [Endpoint("GET", "/yaks/{id}/", #"{"id": 1}"#)],
            ["documentation getYak: examples changed", "breaking Yak.note: removed (string)"],
            "_ = try await client.getYak(id: \"\").note",
            stillCompiles: false
        ),
        DifferenceCase(
            "Zebra",
            from: [Endpoint("GET", "/zebras/{id}/", #"{"id": 1, "size": 2}"#)],
            to: [Endpoint("GET", "/zebras/{id}/", #"{"id": 1, "size": 2}"#)],
            configuration: ("{}", #"{"models": {"Zebra": {"properties": {"size": {"required": false}}}}}"#),
            ["breaking Zebra.size: became optional"],
            "let size: Int = try await client.getZebra(id: \"\").size; _ = size",
            stillCompiles: false
        ),
        DifferenceCase(
            "Ant",
            from: [Endpoint("GET", "/ants/{id}/", #"{"id": 1, "note": "x"}"#)],
            to: [Endpoint("GET", "/ants/{id}/", #"{"id": 1, "note": "x"}"#)],
            configuration: ("{}", #"{"models": {"Ant": {"properties": {"note": {"required": true}}}}}"#),
            ["breaking Ant.note: became required"],
            "if let note = try await client.getAnt(id: \"\").note { _ = note }",
            stillCompiles: false
        ),
        DifferenceCase(
            "Bat",
            from: [Endpoint("GET", "/bats/{id}/", #"{"id": 1, "size": 2}"#)],
            to: [Endpoint("GET", "/bats/{id}/", #"{"id": 1, "size": 2.5}"#)],
            [
                "documentation getBat: examples changed", "breaking Bat.size: widened from integer to number",
            ],
            "let size: Int = try await client.getBat(id: \"\").size; _ = size",
            stillCompiles: false
        ),
        DifferenceCase(
            "Crab",
            from: [Endpoint("GET", "/crabs/{id}/", #"{"id": 1, "note": "x"}"#)],
            to: [Endpoint("GET", "/crabs/{id}/", #"{"id": 1, "note": "x"}"#)],
            configuration: ("{}", #"{"models": {"Crab": {"name": "Crayfish"}}}"#),
            ["breaking Crayfish: renamed from Crab to Crayfish"],
            "let all: Crab = try await client.getCrab(id: \"\"); _ = all",
            stillCompiles: false
        ),
        DifferenceCase(
            "Deer",
            from: [Endpoint("GET", "/deer/{id}/", #"{"id": 1, "note": "x"}"#)],
            to: [Endpoint("GET", "/deer/{id}/", #"{"id": 1, "note": "x"}"#)],
            configuration: ("{}", #"{"models": {"Deer": {"properties": {"note": {"name": "remark"}}}}}"#),
            ["breaking Deer.note: renamed from note to remark"],
            "_ = try await client.getDeer(id: \"\").note",
            stillCompiles: false
        ),
        DifferenceCase(
            "Egret",
            from: [Endpoint("GET", "/egrets/{id}/", #"{"id": 1, "due": "2024-05-21T12:00:00Z"}"#)],
            to: [Endpoint("GET", "/egrets/{id}/", #"{"id": 1, "due": "2024-05-21T12:00:00+00:00"}"#)],
            ["documentation getEgret: examples changed"],
            "_ = try await client.getEgret(id: \"\").due?.timeIntervalSince1970",
            stillCompiles: true
        ),
    ]
}
