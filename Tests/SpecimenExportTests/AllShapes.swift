/// An API whose responses contain every shape.
enum AllShapes {
    static let documents: [String: String] = [
        "specimen.json": """
        {"models": {"Lamp": {"properties": {"mood": {"choices": ["warm", "cold"], "required": true},
         "made": {"required": true}, "stamp": {"required": true}, "shades": {"required": true}}}}}
        """,
        "get-lamp.json": endpoint(
            "/lamps/{id}",
            """
            {"id": 7, "name": "A", "lit": true, "lux": 0.5, "code": 1, "codes": [1, "2"], "made": "2024-05-21",
             "seen": "2024-05-21T10:00:00Z", "stamp": "2024-05-21T10:00:00+02:00", "key": "c0ffee00-1234-4abc-8def-000000000001",
             "links": ["https://example.com/a", "https://example.com/b"], "wide": 99999999999999999999, "mood": "warm",
             "shades": [1, null], "hours": {"1h": 3, "2h": 4}, "points": [[1, "a"], [2, "b"]], "none": null, "empty": {},
             "nothing": [], "mixed": [1, [2], {"a": 3}, true, "x", null, 2], "plan": {"lamp": {"id": 8, "name": "B",
             "lit": false, "lux": 1.5, "code": "2"}, "depth": 2}}
            """
        ),
        "list-events.json": endpoint(
            "/lamps/{id}/events",
            """
            {"data": [{"type": "push", "id": 1, "ref": "main", "size": 2, "at": "2024-05-21T10:00:00Z"},
             {"type": "fall", "id": 2, "height": 1.5, "broken": true, "by": {"id": 1, "name": "Ann"}}], "total": 2}
            """
        ),
        "list-numbers.json": endpoint("/numbers", "[[1, 2], [], null]"),
        "list-knobs.json": endpoint(
            "/knobs",
            """
            [{"id": 1, "part": "p1", "tags": "red", "size": 2},
             {"id": 2, "part": {"name": "A", "pins": 3}, "tags": ["red", "blue"], "size": {"width": 1}},
             "spare", [{"id": 3, "part": false}]]
            """
        ),
        "list-seats.json": endpoint(
            "/seats",
            """
            [{"id": 1, "row": false, "tags": ["a"], "plan": {"x": 1}}, {"id": 2, "row": "", "tags": {}, "plan": []},
             {"id": 3, "row": {"letter": "A"}, "tags": "", "plan": {"x": 2, "y": 3}}]
            """
        ),
        "list-days.json": endpoint("/days", #"{"2024-05-21": {"count": 1}, "2024-05-22": null}"#),
    ]

    private static func endpoint(_ path: String, _ response: String) -> String {
        let body = response.replacing("\n", with: " ").replacing("\"", with: "\\\"")
        return """
            {"method": "GET", "api_path": "\(path)",
             "example_response": "HTTP/1.1 200 OK\\nContent-Type: application/json\\n\\n\(body)"}
            """
    }
}
