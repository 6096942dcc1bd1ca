import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenTestSupport
import Testing

/// A client made from old documentation meets the answers of a later server: it takes them all, and says where they differ.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct LaterAnswersTests {
    @Test func aClientOf2020TakesTheAnswersOf2026() throws {
        let old = RoundTrip(try sourceFiles(in: Shared.url("corpus/sentry-2020")), module: "OldAPI").model
        let new = RoundTrip(try sourceFiles(in: Shared.url("corpus/sentry-2026")), module: "NewAPI")
        let known = Dictionary(uniqueKeysWithValues: old.operations.map { (Self.blanked($0), $0) })
        let later = new.answers.compactMap { answer in known[Self.blanked(answer.operation)].map { ($0, answer.body) } }
        // Those whose answer the old documentation shows, and those whose type it leads to assume.
        #expect(later.count { $0.0.response.samples > 0 } == 8)
        #expect(later.count == 11)
        let (accepted, refused) = try decode(later, model: old)
        #expect(refused == [])
        #expect(accepted == later.count)
    }

    /// Method and path without the names of placeholders, which have changed.
    private static func blanked(_ operation: APIModel.Operation) -> String {
        let path = operation.path.map { if case .literal(let text) = $0 { text } else { "{}" } }
        return "\(operation.method) \(path.joined())"
    }

    private func decode(
        _ answers: [(APIModel.Operation, JSONBody)],
        model: APIModel
    ) throws -> (accepted: Int, refused: [String]) {
        try withTemporaryFolder { folder in
            for (index, answer) in answers.enumerated() {
                try Data(answer.1.root.text.utf8).write(to: folder.appending(path: "\(index).json"))
            }
            let calls = answers.enumerated().map { index, answer in
                "try check(\(answer.0.typeName).self, \"\(index).json\")"
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
