import Foundation
import SpecimenInference
import SpecimenJSON
import SpecimenTestSupport

@testable import SpecimenSwift

/// A program that calls every operation of generated clients and prints the data that goes over the wire.
///
/// Each line has the number of a document and hexadecimal texts. Any other output is code that came from a document.
struct Program {
    private var calls: [String] = []
    /// One text for each client, because another file costs the compiler as much as thousands of lines.
    private(set) var sources: [String] = []

    /// The observed texts of one document, by the first word of their line.
    typealias Observations = [String: [[String]]]

    /// Adds a client.
    ///
    /// - Parameters:
    ///   - isAlone: Whether the client belongs to one document, whose server is checked too.
    ///   - number: The document of an operation.
    mutating func add(
        _ model: APIModel,
        _ generated: [GeneratedFile],
        isAlone: Bool = false,
        number: (APIModel.Operation) -> Int?
    ) {
        let client = Name(model.client.name).escaped
        sources.append(generated.map(\.contents).joined(separator: "\n"))
        let swift = SwiftModel(model)
        for operation in swift.operations {
            guard let number = number(operation.source) else { continue }
            let type = operation.typeName.escaped
            let inputs = operation.inputs.map { input in
                let value = input.source.shape.sampleSource
                return "\(input.name.label): \(input.source.isNullable ? ".set(\(value))" : value)"
            }
            let arguments = inputs.joined(separator: ", ")
            calls.append("try await call(\(client).init(connection:), \(number), \(type)(\(arguments)))")
            if operation.source.response.paging != nil {
                let list = "\(operation.methodName.escaped)(\(arguments))"
                calls.append("try await walk(\(client).init(connection:), \(number)) { client in client.\(list) }")
            }
            if model.client.server != nil, isAlone { calls.append("server(\(client)(transport: replay), \(number))") }
            let owners = swift.types.filter { $0.source.seenIn == [operation.source.id] }
            let enumerations =
                operation.enumerations.map { (type, $0) }
                + owners.flatMap { owner in owner.enumerations.map { (owner.name.escaped, $0) } }
            calls += enumerations.map { owner, enumeration in
                "choices(\(number), \(owner).\(enumeration.name.escaped).documentedValues)"
            }
        }
    }

    /// The source files of the clients, the calls and the functions that they use.
    var files: [(path: String, contents: String)] {
        let size = 100
        let parts = stride(from: 0, to: calls.count, by: size).map { calls[$0..<min($0 + size, calls.count)] }
        let functions = parts.enumerated().map { index, calls in
            (
                "Part\(index).swift",
                "import Foundation\nimport SpecimenRuntime\n\nfunc part\(index)() async throws {\n"
                    + calls.joined(separator: "\n") + "\n}\n"
            )
        }
        let main = parts.indices.map { "try await part\($0)()\n" }.joined()
        let clients = ("Clients.swift", sources.joined(separator: "\n"))
        return functions + [clients, ("Harness.swift", Self.harness), ("main.swift", main)]
    }

    /// Compiles and runs the program.
    func run() throws -> [Int: Observations] {
        try withTemporaryFolder { folder in
            let sources = try files.map { path, contents in
                let url = folder.appending(path: path)
                try Data(contents.utf8).write(to: url)
                return url
            }
            let program = try Compiler.build(sources, in: folder, asWholeModule: true)
            let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            let result = try Compiler.run(program, in: folder)
            guard result.status == 0 else { throw Compiler.Failure(description: result.output) }
            let after = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            guard before == after else { throw Compiler.Failure(description: "the program made files: \(after)") }
            return try Self.observations(in: result.output)
        }
    }

    private static func observations(in output: String) throws -> [Int: Observations] {
        var all: [Int: Observations] = [:]
        for line in output.split(separator: "\n") {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard words.count > 2, let number = Int(words[0]) else {
                throw Compiler.Failure(description: "the program printed \(line)")
            }
            let texts = try words[2...].map { word in
                guard let text = Self.text(ofHex: word) else {
                    throw Compiler.Failure(description: "the program printed \(line)")
                }
                return text
            }
            all[number, default: [:]][words[1], default: []].append(texts)
        }
        return all
    }

    private static func text(ofHex word: String) -> String? {
        let digits = Array(word.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
            UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)
        }
        return bytes.count * 2 == digits.count ? String(decoding: bytes, as: UTF8.self) : nil
    }

    private static let harness = """
        import Foundation
        import SpecimenRuntime

        func show(_ number: Int, _ word: String, _ texts: [some Collection<UInt8>]) {
            let hex = texts.map { text in
                text.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }
            print(number, word, hex.joined(separator: " "))
        }

        func decoded<Value: JSONDecodable>() throws -> Value {
            try Value(json: JSONDocument(parsing: "{}").root)
        }

        let server = URL(string: "https://replay.example")!

        func call<Client: APIClient, Call: APIOperation>(
            _ makeClient: (Connection) -> Client,
            _ number: Int,
            _ call: Call
        ) async throws {
            let replay = ReplayTransport(Client.self)
            let client = makeClient(Connection(server: "https://replay.example", transport: replay))
            for response in Client.documentedResponses where response.operation == Call.id {
                show(number, "documented", [Array("\\(response.status)".utf8), Array((response.json ?? "").utf8)])
            }
            do {
                let value = try await client.response(to: call).value
                if let value = value as? any JSONEncodable { show(number, "response", [value.jsonBytes]) }
            } catch let error as APIError {
                show(number, "error", [Array(error.description.utf8)])
            }
            for request in replay.requests {
                show(number, "target", [Array(request.url.absoluteString.utf8)])
                show(number, "body", [Array(request.body)])
            }
        }

        func walk<Client: APIClient, Element>(
            _ makeClient: (Connection) -> Client,
            _ number: Int,
            _ list: (Client) -> PagedSequence<Element>
        ) async throws {
            let replay = ReplayTransport(Client.self)
            let client = makeClient(Connection(server: "https://replay.example", transport: replay))
            for try await _ in list(client).pageSize(7).starting(at: "here") { break }
            for request in replay.requests { show(number, "page", [Array(request.url.absoluteString.utf8)]) }
        }

        func server(_ client: some APIClient, _ number: Int) {
            show(number, "server", [Array((client.connection.baseURL?.absoluteString ?? "").utf8)])
        }

        func choices(_ number: Int, _ values: [some OpenEnum]) {
            show(number, "choices", values.map { Array($0.rawValue.utf8) })
        }

        let replay = ReplayTransport([])

        """
}
