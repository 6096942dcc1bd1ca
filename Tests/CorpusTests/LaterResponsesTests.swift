import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenTestSupport
import Testing

/// Checks that a client generated from old documentation decodes the responses of a later server.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct LaterResponsesTests {
    @Test func clientOf2020DecodesTheResponsesOf2026() throws {
        let old = RoundTrip(try sourceFiles(in: Shared.url("corpus/sentry-2020")), module: "OldAPI").model
        let new = RoundTrip(try sourceFiles(in: Shared.url("corpus/sentry-2026")), module: "NewAPI")
        let known = Dictionary(uniqueKeysWithValues: old.operations.map { (Self.blanked($0), $0) })
        let later = new.responses.compactMap { response in
            known[Self.blanked(response.operation)].map { ($0, response.body) }
        }
        // The old documentation shows a response of eight operations. The types of the other three are assumed.
        #expect(later.count { $0.0.response.samples > 0 } == 8)
        #expect(later.count == 11)
        let (accepted, refused) = try decode(later, model: old)
        #expect(refused == [])
        #expect(accepted == later.count)
    }

    /// Returns the method and the path without the names of placeholders, which differ between the two years.
    private static func blanked(_ operation: APIModel.Operation) -> String {
        let path = operation.path.map { if case .literal(let text) = $0 { text } else { "{}" } }
        return "\(operation.method) \(path.joined())"
    }

    private func decode(
        _ responses: [(APIModel.Operation, JSONBody)],
        model: APIModel
    ) throws -> (accepted: Int, refused: [String]) {
        try withTemporaryFolder { folder in
            for (index, response) in responses.enumerated() {
                try Data(response.1.root.text.utf8).write(to: folder.appending(path: "\(index).json"))
            }
            let calls = responses.enumerated().map { index, response in
                "try check(\(response.0.typeName).self, \"\(index).json\")"
            }
            let main = """
                import Foundation
                import SpecimenRuntime

                func check<Call: APIOperation>(_ call: Call.Type, _ file: String) throws where Call.Output: JSONDecodable {
                    do {
                        _ = try Call.Output(json: JSONDocument(parsing: [UInt8](Data(contentsOf: URL(filePath: file)))).root)
                        print("accepted")
                    } catch {
                        print("\\(call.id): \\(error)")
                    }
                }

                \(calls.joined(separator: "\n"))

                """
            let executable = try Compiler.build(model, main: main, in: folder)
            let lines = try Compiler.run(executable, in: folder).output.split(separator: "\n").map(String.init)
            return (lines.count { $0 == "accepted" }, lines.filter { $0 != "accepted" })
        }
    }
}
