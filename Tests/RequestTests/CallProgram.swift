import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenLoopback
import SpecimenReaders
import SpecimenTestSupport

@testable import SpecimenSwift

/// A program that calls the methods of a generated client with the values of the documented example requests.
struct CallProgram {
    /// One example request and the call that sends it.
    struct Case {
        let endpoint: EndpointDescription
        let request: RequestExample
        let call: ExampleCall

        /// `GET /pages, example 1 (pages.json:3:5)`
        var name: String { "\(endpoint.method.rawValue) \(endpoint.path) (\(request.location))" }
    }

    let model: APIModel
    let cases: [Case]
    /// The examples that the program leaves out: a warning says that their method sends another request, or their
    /// bodies have placeholders in place of values.
    let omitted: [Case]
    let diagnostics: [Diagnostic]
    /// The number of example requests in the documentation.
    let exampleCount: Int
    private let operations: [SwiftOperation]

    init(_ files: [SourceFile]) {
        let documentation = Documentation(reading: files)
        let (model, found) = APIModel.inferred(from: documentation, module: "CalledAPI")
        self.model = model
        diagnostics = documentation.diagnostics + found
        exampleCount = documentation.endpoints.flatMap(\.examples).count { $0.request != nil }
        let swift = SwiftModel(model)
        var cases: [(operation: SwiftOperation, item: Case)] = []
        for (endpoint, operation) in zip(documentation.endpoints, swift.operations) {
            for (request, call) in model.exampleCalls(of: operation.source, in: endpoint) {
                cases.append((operation, Case(endpoint: endpoint, request: request, call: call)))
            }
        }
        let isCalled = { (item: Case) in item.call.differences.isEmpty && !item.call.hasPlaceholderBody }
        omitted = cases.map(\.item).filter { !isCalled($0) }
        let called = cases.filter { isCalled($0.item) }
        operations = called.map(\.operation)
        self.cases = called.map(\.item)
    }

    /// Compiles and runs the program against a server that records requests.
    ///
    /// - Returns: The requests in the order of ``cases``; nil for a call that sent none, with its error in `output`.
    func run() throws -> (requests: [LoopbackServer.Request?], output: String) {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        defer { server.stop() }
        return try withTemporaryFolder { folder in
            var values = Values()
            let calls = zip(operations, cases).enumerated().map { index, pair in
                Self.statement(index, pair.0, pair.1, model, &values)
            }
            try Data(JSONValue.array(values.texts.map(JSONValue.string)).jsonText.utf8)
                .write(to: folder.appending(path: "values.json"))
            let main = Self.support + calls.joined(separator: "\n") + "\n"
            let executable = try Compiler.build(model, main: main, in: folder)
            let base = server.baseURL.absoluteString + Self.basePath(of: model)
            let result = try Compiler.run(executable, [base], in: folder)
            guard result.status == 0 else { throw Compiler.Failure(description: result.output) }
            let byCall = Dictionary(
                server.requests.map { ($0.header("Call-Number") ?? "", $0) },
                uniquingKeysWith: { first, _ in first }
            )
            return (cases.indices.map { byCall["\($0)"] }, result.output)
        }
    }

    private static func basePath(of model: APIModel) -> String {
        guard let server = model.client.server, let url = URL(string: server) else { return "" }
        return url.path
    }

    private static let support = """
        import Foundation
        import SpecimenRuntime

        let values = try [String](
            json: JSONDocument(parsing: String(contentsOfFile: "values.json", encoding: .utf8)).root
        )
        let server = URL(string: CommandLine.arguments[1])!

        func decoded<Value: JSONDecodable>(_ index: Int) throws -> Value {
            try Value(json: JSONDocument(parsing: values[index]).root)
        }

        struct Number: Middleware {
            let index: Int

            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                var request = request
                request.setValue("\\(index)", forHTTPHeaderField: "Call-Number")
                return try await next(request)
            }
        }

        func numbered<Client: APIClient>(_ client: Client, _ index: Int) -> Client {
            client.with { connection in
                connection.middlewares = [Number(index: index)]
                connection.retries = .none
            }
        }

        func call(_ index: Int, _ body: () async throws -> Void) async {
            do { try await body() } catch { print("call \\(index): \\(error)") }
        }


        """
}

/// The values that a program reads from a file, so that its source has no text of an example.
struct Values {
    private(set) var texts: [String] = []

    mutating func index(of text: String) -> Int {
        texts.append(text)
        return texts.count - 1
    }

    mutating func source(ofText text: String) -> String { "values[\(index(of: text))]" }

    mutating func source(ofJSON text: String) -> String { "try decoded(\(index(of: text)))" }
}

extension CallProgram {
    private static func statement(
        _ index: Int,
        _ operation: SwiftOperation,
        _ item: Case,
        _ model: APIModel,
        _ values: inout Values
    ) -> String {
        let arguments = Dictionary(
            item.call.arguments.map { ("\($0.parameter.location) \($0.parameter.wireName)", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var client = Credentials(item.request, model.client.authentication).arguments(&values)
        var inputs: [String] = []
        for parameter in operation.inputs {
            guard let argument = arguments["\(parameter.source.location) \(parameter.source.wireName)"] else {
                continue
            }
            let source = "\(parameter.name.label): \(self.source(of: argument, &values))"
            if parameter.source.isHeldByClient { client.append(source) } else { inputs.append(source) }
        }
        client.append("baseURL: server")
        let made = "numbered(\(model.client.name)(\(client.joined(separator: ", "))), \(index))"
        let method = "client.\(operation.methodName.escaped)(\(inputs.joined(separator: ", ")))"
        let isSequence: Bool
        switch operation.source.response.shape {
        case .lines, .events: isSequence = true
        default: isSequence = operation.source.response.paging != nil
        }
        let call = isSequence ? "for try await _ in \(method) { break }" : "_ = try await \(method)"
        return """
            await call(\(index)) {
                let client = \(made)
                \(call)
            }
            """
    }

    private static func source(of argument: ExampleCall.Argument, _ values: inout Values) -> String {
        let parameter = argument.parameter
        var source: String
        switch argument.value {
        case .texts(let texts):
            if case .array(let element) = parameter.shape {
                source = "[\(texts.map { element.source(ofText: $0, &values) }.joined(separator: ", "))]"
            } else {
                source = parameter.shape.source(ofText: texts.first ?? "", &values)
            }
        case .json(.null): return parameter.isNullable ? ".null" : values.source(ofJSON: "null")
        case .json(let value): source = parameter.shape.source(of: value, &values)
        case .files(let files):
            let sources = files.map { file in
                let name = values.source(ofText: file.name ?? "file")
                let type = values.source(ofText: file.contentType ?? "application/octet-stream")
                let content = values.source(ofText: file.content)
                return "FileUpload(name: \(name), contentType: \(type), data: Data(\(content).utf8))"
            }
            if case .array = parameter.shape {
                source = "[\(sources.joined(separator: ", "))]"
            } else {
                source = sources.first ?? "nil"
            }
        }
        if parameter.isNullable { source = ".set(\(source))" }
        return source
    }
}

extension Shape {
    /// Swift source of a value that a query, a path, a header or a form has as text.
    fileprivate func source(ofText text: String, _ values: inout Values) -> String {
        switch self {
        case .int, .double, .bool: return text
        case .enumeration: return ".init(rawValue: \(values.source(ofText: text)))"
        case .string, .text: return values.source(ofText: text)
        case .any: return values.source(ofJSON: JSONValue.string(text).jsonText)
        case .scalar(let format) where format.swiftType == "Bool":
            return "\(["1", "yes", "true", ""].contains(text))"
        case .scalar(.epochSeconds), .scalar(.wholeEpochSeconds): return "Date(timeIntervalSince1970: \(text))"
        case .scalar(.epochMilliseconds): return "Date(timeIntervalSince1970: \(text) / 1000)"
        case .scalar(.identifier) where Int(text) != nil: return values.source(ofJSON: text)
        default: return values.source(ofJSON: JSONValue.string(text).jsonText)
        }
    }

    /// Swift source of a value that a JSON body has.
    fileprivate func source(of value: JSONValue, _ values: inout Values) -> String {
        switch (self, value) {
        case (.scalar(let format), .number(let number)) where format.schemaTypes != ["string"]:
            return source(ofText: number.lexeme, &values)
        case (.scalar(let format), .string(let text)) where format.swiftType == "Bool":
            return source(ofText: text, &values)
        case (.array(.scalar(let format)), .array(let elements)) where format.wireType != nil:
            let element = Shape.scalar(format)
            return "[\(elements.map { element.source(of: $0, &values) }.joined(separator: ", "))]"
        default: return values.source(ofJSON: value.jsonText)
        }
    }
}
