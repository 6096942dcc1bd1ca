import Testing

@testable import SpecimenDocs

@Suite struct PathMatchTests {
    @Test(
        arguments: [
            ("/", "/", "", [:]),
            ("/lamps", "/lamps/", "", [:]),
            ("/lamps/{id}", "/lamps/7", "", ["id": "7"]),
            ("/lamps/{id}", "/api/v2/lamps/a%20b", "/api/v2", ["id": "a b"]),
            ("/", "/api/", "/api", [:]),
            ("/{id}.json", "/7.5.json", "", ["id": "7.5"]),
            ("/{from}...{to}", "/a....b", "", ["from": "a", "to": ".b"]),
            ("/v{x}/{lat},{lon}", "/v1/5,6,7", "", ["x": "1", "lat": "5", "lon": "6,7"]),
            ("/{a}{b}/{c}", "/xy/z", "", ["c": "z"]),
            ("/({key})", "/(k)", "", ["key": "k"]),
        ] as [(String, String, String, [String: String])]
    )
    func fits(_ template: String, _ path: String, _ prefix: String, _ values: [String: String]) throws {
        let match = try PathTemplate(parsing: template).match(path)
        #expect(match == PathMatch(prefix: prefix, values: values))
    }

    @Test(arguments: [
        ("/lamps", "/"), ("/lamps/{id}", "/lamps"), ("/lamps/{id}", "/lamp/7"), ("/lamps", "/lamps/7"),
        ("/{id}.json", "/7.xml"), ("/{a}..{b}", "/a.b"), ("/x{a}", "/a"),
    ])
    func doesNotFit(_ template: String, _ path: String) throws {
        #expect(try PathTemplate(parsing: template).match(path) == nil)
    }
}
