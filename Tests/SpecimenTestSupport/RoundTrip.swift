import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenJSON
import SpecimenSwift

/// A program that decodes every documented response with the output type of its operation and encodes it again.
public struct RoundTrip {
    public let model: APIModel
    public let diagnostics: [Diagnostic]
    /// The documented successful JSON responses, each with its operation. Responses with placeholders are left out.
    public let responses: [(operation: APIModel.Operation, body: JSONBody)]

    public init(_ files: [SourceFile], module: String) {
        let documentation = Documentation(reading: files)
        let inferred = APIModel.inferred(from: documentation, module: module)
        model = inferred.model
        diagnostics = documentation.diagnostics + inferred.diagnostics
        responses = zip(inferred.model.operations, documentation.endpoints).flatMap { operation, endpoint in
            let readable = Set(operation.documentedResponses.filter { !$0.hasPlaceholders }.compactMap(\.body))
            return endpoint.examples.compactMap(\.response).filter(\.isSuccess).compactMap(\.body.json)
                .filter { body in readable.contains { $0.value == body.root.value } }.map { (operation, $0) }
        }
    }

    /// Generates, compiles and runs the program. It also reads responses with odd members, see
    /// ``JSONValue/withOddMembers()``.
    ///
    /// - Returns: The number of responses, the number of odd responses that were read, and a line for each response
    ///   that did not keep its value.
    public func run() throws -> (tried: Int, odd: Int, lost: [String]) {
        try withTemporaryFolder { folder in
            for (index, response) in responses.enumerated() {
                try Data(response.body.root.text.utf8).write(to: folder.appending(path: "\(index).json"))
                let odd = JSONValue.array(response.body.root.value.withOddMembers())
                try Data(odd.jsonBytes).write(to: folder.appending(path: "\(index).odd.json"))
            }
            let executable = try Compiler.build(model, main: program, in: folder)
            let result = try Compiler.run(executable, in: folder)
            guard result.status == 0 else { throw Compiler.Failure(description: result.output) }
            let lines = result.output.split(separator: "\n").map(String.init)
            let known: Set = ["tried", "odd"]
            return (
                lines.count { $0 == "tried" }, lines.count { $0 == "odd" }, lines.filter { !known.contains($0) }
            )
        }
    }

    private var program: String {
        let calls = responses.enumerated().map { index, response in
            let call = "\(response.operation.typeName).self"
            return "try check(\(call), \"\(index).json\")\ntry checkOdd(\(call), \"\(index).odd.json\")"
        }
        return Self.harness + calls.joined(separator: "\n") + "\n"
    }

    private static let harness = """
        import Foundation
        import SpecimenRuntime

        \(sameJSON)

        \(showsOddValue)

        func check<Call: APIOperation>(_ call: Call.Type, _ file: String) throws
        where Call.Output: JSONDecodable & JSONEncodable & Codable {
            print("tried")
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
            let before = try JSONDocument(parsing: bytes).root
            do {
                let after = try JSONDocument(parsing: Call.Output(json: before).jsonBytes).root.value
                if !equal(before.value, after) { print("\\(call.id): \\(before.value) became \\(after)") }
                // An app may store models with the standard coders.
                let stored = try JSONEncoder().encode(JSONDecoder().decode(Call.Output.self, from: Data(bytes)))
                let restored = try JSONDocument(parsing: [UInt8](stored)).root.value
                if !equal(before.value, restored) { print("\\(call.id): \\(before.value) was stored as \\(restored)") }
            } catch {
                print("\\(call.id): \\(error)")
            }
        }

        /// A required property cannot hold an odd value.
        func checkOdd<Call: APIOperation>(_ call: Call.Type, _ file: String) throws
        where Call.Output: JSONDecodable & JSONEncodable {
            for odd in try JSONDocument(parsing: [UInt8](Data(contentsOf: URL(filePath: file)))).root.elements {
                guard let value = try? Call.Output(json: odd) else { continue }
                print("odd")
                let after = try JSONDocument(parsing: value.jsonBytes).root.value
                if !equal(odd.value, after) { print("\\(call.id): \\(odd.value) became \\(after)") }
                if !showsOddValue(value) { print("\\(call.id): the odd value of \\(odd.value) is not in reach") }
            }
        }


        """
}
