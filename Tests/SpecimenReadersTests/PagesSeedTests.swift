import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenJSON
import SpecimenTestSupport
import Testing

/// Compares every field with real pages, if they exist.
///
/// A description is identified by its lines and by the other text on these lines.
@Suite struct PagesSeedTests {
    private static let seeds = Shared.url("seeds")
    static let isAtHand = Shared.has("seeds")

    struct Parameter: Sendable {
        var place: String
        var name: String
        var type = "string"
        var isRequired = false
        var choices: [String] = []
        var defaultText: String?
        /// The lines of the description.
        var lines: ClosedRange<Int>
        /// The text before it on its first line. The text after it on its last line is `after`.
        var before = ""
        var after = ""
    }

    struct Endpoint: Sendable {
        var seed: String
        var name: String
        var titleLine: Int
        var description: (line: Int, after: String)
        var scopes: [String]
        var parameters: [Parameter] = []
        var target: String
        var requestBodyKeys: [String] = []
        var response: (status: Int, lines: ClosedRange<Int>)?
        var warningLine: Int?
    }

    static let periods = ["14d", "1d", "1h", "24h", "2d", "30d", "48h", "7d", "90d"]
    static let releases = "/api/0/organizations/{organization_id_or_slug}/releases/"
    static let scopeNote = " Required scope: project:releases"

    static let endpoints = [
        Endpoint(
            seed: "002",
            name: "GET \(releases){version}/",
            titleLine: 1,
            description: (2, ""),
            scopes: ["org:ci", "project:admin", "project:read", "project:releases", "project:write"],
            parameters: [
                Parameter(
                    place: "path_parameters",
                    name: "organization_id_or_slug",
                    isRequired: true,
                    lines: 5...5,
                    before: "(string)REQUIRED"
                ),
                Parameter(
                    place: "path_parameters",
                    name: "version",
                    isRequired: true,
                    lines: 7...7,
                    before: "(string)REQUIRED"
                ),
                Parameter(place: "query_parameters", name: "project_id", lines: 10...10, before: "(string)"),
                Parameter(
                    place: "query_parameters",
                    name: "health",
                    type: "boolean",
                    defaultText: "false",
                    lines: 12...12,
                    before: "(boolean)"
                ),
                Parameter(
                    place: "query_parameters",
                    name: "adoptionStages",
                    type: "boolean",
                    defaultText: "false",
                    lines: 14...14,
                    before: "(boolean)"
                ),
                Parameter(
                    place: "query_parameters",
                    name: "summaryStatsPeriod",
                    choices: periods,
                    defaultText: "14d",
                    lines: 26...26
                ),
                Parameter(place: "query_parameters", name: "healthStatsPeriod", choices: periods, lines: 38...38),
                Parameter(
                    place: "query_parameters",
                    name: "sort",
                    choices: ["crash_free_sessions", "crash_free_users", "date", "sessions", "users"],
                    defaultText: "date",
                    lines: 46...48,
                    after: " status"
                ),
                Parameter(place: "query_parameters", name: "status", choices: ["archived", "open"], lines: 52...52),
                Parameter(place: "query_parameters", name: "query", lines: 54...56, before: "(string)"),
            ],
            target: "GET \(releases){version}/",
            response: (200, 65...360)
        ),
        Endpoint(
            seed: "003",
            name: "GET \(releases)",
            titleLine: 4,
            description: (7, scopeNote),
            scopes: ["project:releases"],
            parameters: [
                Parameter(place: "query_parameters", name: "query", lines: 13...13),
                Parameter(place: "query_parameters", name: "cursor", lines: 16...16),
            ],
            target: "GET /api/0/organizations/my-org/releases/",
            response: (200, 25...46)
        ),
        Endpoint(
            seed: "003",
            name: "POST \(releases)",
            titleLine: 48,
            description: (51, scopeNote),
            scopes: ["project:releases"],
            parameters: [
                Parameter(place: "parameters", name: "version", isRequired: true, lines: 58...58),
                Parameter(place: "parameters", name: "projects", type: "array", isRequired: true, lines: 62...62),
                Parameter(place: "parameters", name: "ref", lines: 65...65),
                Parameter(place: "parameters", name: "url", lines: 68...68),
                Parameter(place: "parameters", name: "dateReleased", lines: 71...71),
                Parameter(place: "parameters", name: "refs", type: "array", lines: 74...74),
                Parameter(place: "parameters", name: "commits", type: "array", lines: 77...77),
            ],
            target: "POST /api/0/organizations/my-org/releases/",
            requestBodyKeys: ["version", "refs", "projects"],
            response: (201, 92...111)
        ),
        Endpoint(
            seed: "003",
            name: "GET \(releases){version}/commits/",
            titleLine: 113,
            description: (116, scopeNote),
            scopes: ["project:releases"],
            parameters: [Parameter(place: "path_parameters", name: "version", isRequired: true, lines: 123...123)],
            target: "GET /api/0/organizations/my-org/releases/1.0.0/commits/"
        ),
        Endpoint(
            seed: "003",
            name: "GET \(releases){version}/files/",
            titleLine: 130,
            description: (133, scopeNote),
            scopes: ["project:releases"],
            target: "GET /api/0/organizations/my-org/releases/1.0.0/files/",
            warningLine: 139
        ),
        Endpoint(
            seed: "004",
            name: "PUT /api/0/organizations/{organization_slug}/releases/{version}/",
            titleLine: 1,
            description: (5, ""),
            scopes: ["project:releases"],
            parameters: [
                Parameter(place: "path_parameters", name: "organization_slug", isRequired: true, lines: 12...12),
                Parameter(place: "path_parameters", name: "version", isRequired: true, lines: 17...17),
                Parameter(place: "parameters", name: "ref", lines: 23...23),
                Parameter(place: "parameters", name: "url", lines: 27...27),
                Parameter(place: "parameters", name: "dateReleased", lines: 31...31),
                Parameter(place: "parameters", name: "commits", type: "array[object]", lines: 35...35),
                Parameter(place: "parameters", name: "refs", type: "array[object]", lines: 39...39),
            ],
            target: "PUT /api/0/organizations/{organization_slug}/releases/{version}/",
            requestBodyKeys: ["ref", "url"],
            response: (200, 51...75)
        ),
    ]

    private struct Seed {
        var lines: [String]
        var page: ImportedFile

        /// The text of some lines without whitespace, which may differ between pages.
        func text(_ range: ClosedRange<Int>, before: String = "", after: String = "") -> String {
            let text = lines[(range.lowerBound - 1)...(range.upperBound - 1)].joined(separator: "\n")
            return squeezed(String(text.dropFirst(before.count).dropLast(after.count)))
        }
    }

    private func seed(_ prefix: String) throws -> Seed {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path)
        let name = try #require(names.first { $0.hasPrefix(prefix + "_") })
        let data = try Data(contentsOf: Self.seeds.appendingPathComponent(name))
        return Seed(
            lines: String(decoding: data, as: UTF8.self).components(separatedBy: "\n"),
            page: ImportedFile(reading: SourceFile(path: name, bytes: Array(data)))
        )
    }

    @Test(.enabled(if: isAtHand, "the seeds in ../shared are not there"), arguments: endpoints)
    func everyField(_ expected: Endpoint) throws {
        let seed = try seed(expected.seed)
        let record = try #require(seed.page.endpoints.first { $0.name == expected.name }?.value)
        let text = { (key: String) in squeezed(record[key]?.stringValue ?? "") }
        #expect(text("title") == seed.text(expected.titleLine...expected.titleLine))
        let (line, after) = expected.description
        #expect(text("description") == seed.text(line...line, after: after))
        #expect(text("warning") == (expected.warningLine.map { seed.text($0...$0) } ?? ""))
        #expect(record["scopes"]?.arrayValue?.compactMap(\.stringValue) == expected.scopes)
        for place in ["path_parameters", "query_parameters", "parameters"] {
            let expected = expected.parameters.filter { $0.place == place }
            let found = record[place]?.arrayValue ?? []
            #expect(found.compactMap { $0["name"]?.stringValue } == expected.map(\.name))
            for (found, expected) in zip(found, expected) {
                #expect(found["type"]?.stringValue == expected.type)
                #expect(found["required"]?.boolValue == expected.isRequired)
                #expect((found["choices"]?.arrayValue ?? []).compactMap(\.stringValue) == expected.choices)
                let stated = found["default"]
                #expect((stated?.stringValue ?? stated?.description) == expected.defaultText)
                let description = seed.text(expected.lines, before: expected.before, after: expected.after)
                #expect(squeezed(found["description"]?.stringValue ?? "") == description, "\(expected.name)")
            }
        }
        let request = try #require(record["example_request"]?.stringValue)
        #expect(request.hasPrefix("\(expected.target) HTTP/1.1\nHost: sentry.io\nAuthorization: Bearer "))
        let body = request.firstRange(of: "\n\n").map { String(request[$0.upperBound...]) }
        let keys = try body.map { try JSONValue(parsing: $0).objectValue?.keys ?? [] }
        #expect((keys ?? []) == expected.requestBodyKeys)
        let response = record["example_response"]?.stringValue
        #expect((response == nil) == (expected.response == nil))
        if let response, let (status, lines) = expected.response {
            #expect(response.hasPrefix("HTTP/1.1 \(status) "))
            let start = try #require(response.firstRange(of: "\n\n"))
            #expect(squeezed(String(response[start.upperBound...])) == seed.text(lines))
        }
    }

    @Test(.enabled(if: isAtHand, "the seeds in ../shared are not there"), arguments: ["002", "003", "004"])
    func everyLine(_ prefix: String) throws {
        let seed = try seed(prefix)
        #expect(seed.page.endpoints.map(\.name) == Self.endpoints.filter { $0.seed == prefix }.map(\.name))
        let filled = seed.lines.indices.filter { !squeezed(seed.lines[$0]).isEmpty }.map { $0 + 1 }
        #expect(Set(seed.page.placements.map(\.line)) == Set(filled))
        #expect(!seed.page.placements.contains { $0.part == .unplaced })
        let problems = seed.page.diagnostics.filter { $0.severity > .note }
        #expect(problems.allSatisfy { $0.message.hasPrefix("the placeholder") })
    }

    /// The five seeds as one docs folder.
    @Test(.enabled(if: isAtHand, "the seeds in ../shared are not there"))
    func asDocs() throws {
        let documentation = Documentation(reading: try sourceFiles(in: Self.seeds))
        #expect(!documentation.hasErrors, "\(documentation.report)")
        #expect(documentation.endpoints.count == 6)
        #expect(documentation.endpoints.map { $0.examples.count } == [2, 2, 1, 1, 1, 1])
    }
}

private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
}
