import Foundation
import SpecimenJSON
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks the output of the other tests of this target with the compiler and the linter.
struct GeneratedCodeTests {
    @Test func compilesWithoutAWarning() throws {
        try withGeneratedFiles { folder, sources in
            let main = folder.appending(path: "main.swift")
            try Data("print(\"compiled\")\n".utf8).write(to: main)
            let program = try Compiler.build(sources + [main], in: folder)
            let output = try Compiler.run(program).output
            #expect(output == "compiled\n")
        }
    }

    @Test(.enabled(if: Formatter.isInstalled, "swift format is not installed"))
    func linterReportsNothing() throws {
        try withGeneratedFiles { folder, _ in
            let complaints = try Formatter.findings(in: folder)
            #expect(complaints == "")
        }
    }

    /// A linter that accepts everything would prove nothing.
    @Test(.enabled(if: Formatter.isInstalled, "swift format is not installed"))
    func linterReportsBadSpacing() throws {
        try withTemporaryFolder { folder in
            try Data("let  a=1\n".utf8).write(to: folder.appending(path: "a.swift"))
            let complaints = try Formatter.findings(in: folder)
            #expect(complaints.contains("Spacing"))
        }
    }

    private func withGeneratedFiles(_ body: (URL, [URL]) throws -> Void) throws {
        var apis = try Snippet.all.map { ($0.module, try $0.generated()) }
        apis.append((HostileNames.module, try generate(HostileNames.documents, module: HostileNames.module)))
        apis.append((LongNames.module, try generate(LongNames.documents, module: LongNames.module)))
        try withTemporaryFolder { folder in
            // The compiler accepts no two files with the same name.
            let sources = try apis.flatMap { module, files in
                try files.map { file in
                    let url = folder.appending(path: "\(module).\(file.path)")
                    try Data(file.contents.utf8).write(to: url)
                    return url
                }
            }
            try body(folder, sources)
        }
    }
}

/// An API with long names, of every length around those at which lines are broken.
private enum LongNames {
    static let module = "LongAPI"

    static let documents = Dictionary(uniqueKeysWithValues: stride(from: 20, through: 76, by: 7).map(document))

    private static func document(_ length: Int) -> (String, String) {
        let names = stride(from: length, through: length + 6, by: 1)
        let choices = JSONValue.array(names.map { .string(name("c", $0)) })
        let parameters = names.enumerated().map { index, length -> JSONValue in
            var fields: JSONFields = ["name": .string(name("p", length)), "required": .bool(index.isMultiple(of: 2))]
            fields.append("type", .string(["string", "datetime", "array[string]"][index % 3]))
            if index % 3 != 1 { fields.append("choices", choices) }
            return .object(fields)
        }
        let members = names.map {
            (name("m", $0), JSONValue.object([name("n", $0): .string("2024-01-01T00:00:00+01:00")]))
        }
        let body = JSONValue.object(JSONFields(members))
        let link = length.isMultiple(of: 2) ? "Link: <https://a.example/>; rel=\"next\"\n" : ""
        let endpoint: JSONValue = [
            "method": "GET", "api_path": .string("/\(name("q", length))/{\(name("i", length))}/"),
            "query_parameters": .array(parameters),
            "example_response": .string("HTTP/1.1 200 OK\nContent-Type: application/json\n\(link)\n[\(body)]"),
        ]
        return ("\(length).json", endpoint.description)
    }

    private static func name(_ first: String, _ length: Int) -> String {
        first + String(repeating: "o", count: length - 1)
    }
}
