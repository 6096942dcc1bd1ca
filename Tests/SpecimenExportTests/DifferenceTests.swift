import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Tests of the differences that a change of the docs makes for users of the client.
@Suite struct DifferenceTests {
    private static func model(_ endpoints: [Endpoint], _ configuration: String, module: String) throws -> APIModel {
        let objects = endpoints.map { endpoint in
            let pathNames = endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }
                .map { #"{"name": "\#($0.dropFirst().dropLast())", "type": "string", "description": ""}"# }
            let status = endpoint.response == "" ? "204 No Content" : "200 OK"
            let body = (endpoint.response ?? "").replacing("\"", with: "\\\"")
            let example = endpoint.response.map { _ in
                #", "example_response": "HTTP/1.1 \#(status)\n\#(endpoint.headers)\n\#(body)""#
            }
            return """
                {"method": "\(endpoint.method)", "api_path": "\(endpoint.path)", "description": "\(endpoint.description)",
                 "path_parameters": [\(pathNames.joined(separator: ", "))],
                 "query_parameters": [\(endpoint.query.joined(separator: ", "))],
                 "parameters": [\(endpoint.body.joined(separator: ", "))]\(example ?? "")}
                """
        }
        let documentation = Documentation(reading: [
            SourceFile(path: "docs.json", bytes: Array("[\(objects.joined(separator: ",\n"))]".utf8)),
            SourceFile(path: Configuration.fileName, bytes: Array(configuration.utf8)),
        ])
        try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
        let (model, diagnostics) = APIModel.inferred(from: documentation, module: module)
        try #require(diagnostics.filter { $0.severity == .error } == [])
        return model
    }

    private static func models(_ item: DifferenceCase) throws -> (old: APIModel, new: APIModel) {
        (
            try model(item.old, item.configuration.old, module: item.module),
            try model(item.new, item.configuration.new, module: item.module)
        )
    }

    @Test(arguments: DifferenceCase.all)
    func differences(_ item: DifferenceCase) throws {
        let (old, new) = try Self.models(item)
        let lines = Comparison(of: old, with: new).differences.map {
            "\($0.level.rawValue) \($0.subject.name): \($0.words)"
        }
        #expect(lines == item.expected)
    }

    /// Equal docs have no differences, and an addition in one direction is a removal in the other.
    @Test(arguments: DifferenceCase.all)
    func directions(_ item: DifferenceCase) throws {
        let (old, new) = try Self.models(item)
        for model in [old, new] {
            let comparison = Comparison(of: model, with: model)
            #expect(comparison.differences == [])
            #expect(comparison.step == "none")
        }
        let back = Comparison(of: new, with: old)
        #expect(back.differences.isEmpty == Comparison(of: old, with: new).differences.isEmpty)
        #expect(
            back.differences.filter { $0.kind == .added }.map(\.subject)
                == Comparison(of: old, with: new).differences.filter { $0.kind == .removed }.map(\.subject)
        )
    }

    /// Compiles the sources of users with the clients of all cases at once.
    @Test func compilerAgrees() throws {
        let cases = DifferenceCase.all
        let sources = cases.map { item in
            (
                file: "User\(item.noun).swift",
                text: "import Foundation\nimport SpecimenRuntime\n\n"
                    + "func use\(item.noun)(_ client: \(item.noun)Client) async throws {\n    \(item.source)\n}\n"
            )
        }
        let before = try Compiler.check(cases.map { try Self.models($0).old }, sources)
        #expect(before == [])
        let after = try Compiler.check(cases.map { try Self.models($0).new }, sources)
        #expect(after == cases.filter { !$0.stillCompiles }.map { "User\($0.noun).swift" }.sorted())
    }

    @Test func forms() throws {
        let item = try #require(DifferenceCase.all.first { $0.noun == "Seal" })
        let (old, new) = try Self.models(item)
        let comparison = Comparison(of: old, with: new)
        #expect(
            comparison.text == """
                Breaking (1)
                  listSeals.a: choices removed (y)

                Additive (1)
                  listSeals.a: choices added (z)

                A major version.

                """
        )
        #expect(
            comparison.markdown == """
                ## A major version.

                ### Breaking

                - `listSeals.a`: choices removed (y)

                ### Additive

                - `listSeals.a`: choices added (z)

                """
        )
        #expect(
            comparison.json == """
                {
                  "step": "major",
                  "level": "breaking",
                  "differences": [
                    {
                      "level": "breaking",
                      "subject": "parameter",
                      "name": "listSeals.a",
                      "change": "choices removed",
                      "old": "y"
                    },
                    {
                      "level": "additive",
                      "subject": "parameter",
                      "name": "listSeals.a",
                      "change": "choices added",
                      "new": "z"
                    }
                  ]
                }

                """
        )
        #expect(Comparison(of: old, with: old).text == "Nothing differs.\n")
    }
}
