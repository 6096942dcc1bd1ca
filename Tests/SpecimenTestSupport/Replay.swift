import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenJSON

/// A program that calls every operation of a generated client over its replay transport.
public struct Replay {
    public let model: APIModel

    /// The outcome of one call.
    public enum Outcome: Equatable, Sendable {
        /// The documented successful response was decoded, and encoded to an equal value.
        case same
        /// The documented error response was thrown as an error with this status.
        case status(Int)
        /// An error said that no response is documented.
        case undocumented
        case other(String)
    }

    public init(_ files: [SourceFile], module: String) {
        model = APIModel.inferred(from: Documentation(reading: files), module: module).model
    }

    /// Generates, compiles and runs the program, and returns the outcome of each operation.
    public func run() throws -> [String: Outcome] {
        try withTemporaryFolder { folder in
            for operation in model.operations {
                let example = Self.example(of: operation)?.jsonText ?? "null"
                try Data(example.utf8).write(to: folder.appending(path: "\(operation.id).json"))
            }
            let executable = try Compiler.build(model, main: program, in: folder)
            let result = try Compiler.run(executable, in: folder)
            guard result.status == 0 else { throw Compiler.Failure(description: result.output) }
            let outcomes = result.output.split(separator: "\n").map { line in
                let words = line.split(separator: " ", maxSplits: 1).map(String.init)
                return (words[0], Self.outcome(words.count > 1 ? words[1] : ""))
            }
            return Dictionary(uniqueKeysWithValues: outcomes)
        }
    }

    private static func outcome(_ text: String) -> Outcome {
        switch text {
        case "same": .same
        case "undocumented": .undocumented
        default: Int(text).map { .status($0) } ?? .other(text)
        }
    }

    private static func example(of operation: APIModel.Operation) -> JSONValue? {
        let successes = operation.documentedResponses.filter { (200..<300).contains($0.status) && !$0.hasPlaceholders }
        return successes.first { $0.body != nil }?.body?.value
    }

    private var program: String {
        let calls = model.operations.map { operation in
            let inputs = operation.parameters.filter(\.isRequired).map { "\($0.name): \($0.shape.sampleSource)" }
            return "try await check(\(operation.typeName)(\(inputs.joined(separator: ", "))))"
        }
        return Self.harness(model.client.name) + calls.joined(separator: "\n") + "\n"
    }

    private static func harness(_ client: String) -> String {
        """
        import Foundation
        import SpecimenRuntime

        let replay = ReplayTransport(\(client).self)
        let client = \(client)(token: "t", baseURL: URL(string: "https://replay.example")!, transport: replay)

        func decoded<Value: JSONDecodable>() throws -> Value {
            try Value(json: JSONDocument(parsing: "{}").root)
        }

        \(sameJSON)

        func check<Call: APIOperation>(_ call: Call) async throws {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\\(Call.id).json")))
            let expected = try JSONValue(parsing: bytes)
            do {
                let value = try await client.response(to: call).value
                let found = (value as? any JSONEncodable).map { try? JSONValue(parsing: $0.jsonBytes) } ?? .null
                print(Call.id, found.map { equal($0, expected) } == true ? "same" : "\\(value) is not \\(expected)")
            } catch let error as APIError {
                let isUndocumented = error.description.contains("no response of \\(Call.id) is documented")
                print(Call.id, isUndocumented ? "undocumented" : error.status.map { "\\($0)" } ?? "\\(error)")
            }
            precondition(replay.requests.last?.operation == Call.id)
        }


        """
    }
}
