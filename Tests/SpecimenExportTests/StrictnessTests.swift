import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenJSON
import SpecimenTestSupport
import Testing

/// Checks that exported schemas accept exactly the values that generated types accept without tolerance.
@Suite struct StrictnessTests {
    @Test func everyShape() throws {
        let documents = AllShapes.documents.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let verdicts = try compare(documents, changesOfEach: 2_000)
        #expect(verdicts.differing == [])
        // The comparison shows nothing if all or none of the values are accepted.
        #expect(verdicts.accepted > 200)
        #expect(verdicts.refused > 200)
    }

    @Test(
        .enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)),
        arguments: ["corpus/sentry-2020", "corpus/sentry-2026"]
    )
    func realDocumentation(folder: String) throws {
        let verdicts = try compare(try sourceFiles(in: Shared.url(folder)), changesOfEach: 40)
        #expect(verdicts.differing == [])
        #expect(verdicts.accepted > 100)
        #expect(verdicts.refused > 100)
    }

    private func compare(
        _ files: [SourceFile],
        changesOfEach count: Int
    ) throws -> (differing: [String], accepted: Int, refused: Int) {
        let roundTrip = RoundTrip(files, module: "StrictAPI")
        let document = OpenAPIExporter().document(of: roundTrip.model)
        let check = SchemaCheck(document: document)
        var generator = SplitMix64(state: 7)
        var cases: [(operation: APIModel.Operation, value: JSONValue, isValid: Bool)] = []
        for (operation, body) in roundTrip.responses {
            let schema = try #require(Self.schema(of: operation, in: document))
            let value = body.root.value
            let changed = (0..<count).map { _ in Change.random(of: value, &generator) }
            for value in [value] + changed { cases.append((operation, value, try check.accepts(value, schema))) }
        }
        let accepted = try decode(cases.map { ($0.operation, $0.value) }, model: roundTrip.model)
        try #require(accepted.count == cases.count)
        let differing = zip(cases, accepted).filter { $0.isValid != $1 }.map { found, isAccepted in
            "\(found.operation.id): the type \(isAccepted ? "accepts" : "refuses") \(found.value)"
        }
        return (Array(differing.prefix(10)), accepted.filter { $0 }.count, accepted.filter { !$0 }.count)
    }

    private static func schema(of operation: APIModel.Operation, in document: JSONValue) -> JSONValue? {
        let path = document["paths"]?[APIModel.Operation.text(of: operation.path)]?[operation.method.lowercased()]
        let responses = path?["responses"]?.objectValue ?? JSONFields()
        return responses.lazy.filter { $0.key.hasPrefix("2") }
            .compactMap { $0.value["content"]?["application/json"]?["schema"] }.first
    }

    /// Returns whether the type of the operation accepts each value.
    private func decode(_ values: [(APIModel.Operation, JSONValue)], model: APIModel) throws -> [Bool] {
        try withTemporaryFolder { folder in
            let lines = values.map { "\($0.id)\t\($1)" }.joined(separator: "\n")
            try Data(lines.utf8).write(to: folder.appending(path: "values.txt"))
            let tried = Dictionary(values.map { ($0.0.id, $0.0.typeName) }, uniquingKeysWith: { first, _ in first })
            let branches = tried.sorted { $0.key < $1.key }.map { id, type in
                "    case \"\(id)\": return isAccepted(\(type).Output.self, text)"
            }
            let main = """
                import Foundation
                import SpecimenRuntime

                /// Notes whether a value was converted or lost because it has another type or format.
                final class Mismatch: JSONReadingObserver, @unchecked Sendable {
                    var isFound = false

                    func passed(over error: JSONDecodingError) { isFound = true }
                    func converted(_ difference: JSONDecodingError) { isFound = true }
                    func leftOut(_ error: JSONDecodingError) { isFound = true }
                    func looked(for key: String, in container: JSONNode) {}
                    func finished(_ container: JSONNode) {}
                    func met(unknown value: JSONNode) {}
                }

                func isAccepted<Value: JSONDecodable>(_ type: Value.Type, _ text: Substring) -> Bool {
                    let mismatch = Mismatch()
                    let document = try? JSONDocument(parsing: Array(text.utf8), observer: mismatch)
                    guard let document, (try? Value(json: document.root)) != nil else { return false }
                    return !mismatch.isFound
                }

                func isAccepted(_ operation: Substring, _ text: Substring) -> Bool {
                    switch operation {
                \(branches.joined(separator: "\n"))
                    default: fatalError("no operation \\(operation)")
                    }
                }

                let lines = String(decoding: try Data(contentsOf: URL(filePath: "values.txt")), as: UTF8.self)
                for line in lines.split(separator: "\\n") {
                    let parts = line.split(separator: "\\t", maxSplits: 1)
                    print(isAccepted(parts[0], parts[1]) ? "yes" : "no")
                }

                """
            let executable = try Compiler.build(model, main: main, in: folder)
            let result = try Compiler.run(executable, in: folder)
            guard result.status == 0 else { throw Compiler.Failure(description: result.output) }
            return result.output.split(separator: "\n").map { $0 == "yes" }
        }
    }
}

/// Changes a value at one position.
private enum Change {
    private static let replacements: [JSONValue] = [
        .null, true, 7, "7", "a", "", [], [:], "2024-05-21", "2024-05-21T10:00:00Z", "2024-05-21T10:00:00.5+02:00",
        "https://example.com/a", "c0ffee00-1234-4abc-8def-000000000001", [1], ["a": 1], "push",
        .number(JSONNumber(lexeme: "1.5") ?? JSONNumber(1)), .number(JSONNumber(lexeme: "2.0") ?? JSONNumber(2)),
        .number(JSONNumber(lexeme: "99999999999999999999") ?? JSONNumber(1)),
        .number(JSONNumber(lexeme: "1e400") ?? JSONNumber(1)),
    ]

    static func random(of value: JSONValue, _ generator: inout SplitMix64) -> JSONValue {
        let goesOn = Int.random(in: 0..<8, using: &generator) > 0
        switch value {
        case .object(var fields) where goesOn && !fields.isEmpty:
            let key = fields.keys.randomElement(using: &generator) ?? ""
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: fields[key] = nil
            case 1: fields["added"] = replacements.randomElement(using: &generator)
            default: fields[key] = fields[key].map { random(of: $0, &generator) }
            }
            return .object(fields)
        case .array(var elements) where goesOn && !elements.isEmpty:
            let index = elements.indices.randomElement(using: &generator) ?? 0
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: elements.remove(at: index)
            case 1: elements.append(replacements.randomElement(using: &generator) ?? .null)
            default: elements[index] = random(of: elements[index], &generator)
            }
            return .array(elements)
        default:
            return replacements.randomElement(using: &generator) ?? .null
        }
    }
}
