extension DifferenceCase {
    static let models = [
        DifferenceCase(
            "Quokka",
            from: [Endpoint("GET", "/quokkas/{id}/", #"{"id": 1, "notes": ["a"]}"#)],
            to: [Endpoint("GET", "/quokkas/{id}/", #"{"id": 1, "notes": ["a", {"text": "b"}]}"#)],
            [
                "documentation getQuokka: examples changed",
                "additive Note: added", "breaking Quokka.notes: widened from list of string to list of Note or string",
            ],
            "let notes: [String]? = try await client.getQuokka(id: \"\").notes; _ = notes",
            stillCompiles: false
        ),
        DifferenceCase(
            "Ibex",
            from: [Endpoint("GET", "/ibexes/{id}/", #"{"id": 1, "marks": ["a", {"text": "b"}]}"#)],
            to: [Endpoint("GET", "/ibexes/{id}/", #"{"id": 1, "marks": ["a", {"text": "b"}, [1]]}"#)],
            [
                "documentation getIbex: examples changed",
                "breaking Ibex.marks: widened from list of Mark or string to list of Mark or list of integer or string",
            ],
            "_ = try await client.getIbex(id: \"\").marks?.first?.stringValue",
            stillCompiles: true
        ),
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
            to: [Endpoint("GET", "/wasps/{id}/", #"{"id": 1, "note": "x", "status": "busy"}"#)],
            ["documentation getWasp: examples changed", "breaking Wasp.status: added (required string)"],
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
            from: [Endpoint("GET", "/zebras/{id}/", #"{"id": 1, "status": "ok"}"#)],
            to: [Endpoint("GET", "/zebras/{id}/", #"{"id": 1, "status": "ok"}"#)],
            configuration: ("{}", #"{"models": {"Zebra": {"properties": {"status": {"required": false}}}}}"#),
            ["breaking Zebra.status: became optional"],
            "let status: String = try await client.getZebra(id: \"\").status; _ = status",
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
            "let size: Int? = try await client.getBat(id: \"\").size; _ = size",
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
