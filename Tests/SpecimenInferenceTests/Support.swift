import SpecimenDocs
import SpecimenReaders
import SpecimenJSON
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// A short description of an endpoint. ``file`` is the file that documents it.
struct Call {
    var method: String
    var path: String
    /// The JSON text of the response; nil for no example.
    var response: String?
    var status = 200
    /// Header lines of the response beside its type.
    var headers: [String] = []
    /// The JSON text that the example request sends.
    var sends: String?
    var target: String?
    var host = "api.example.com"
    var query: [Input] = []
    var body: [Input] = []
    var pathInputs: [Input] = []
    var folder = ""
    var description: String?

    init(_ method: String, _ path: String, _ response: String? = nil) {
        self.method = method
        self.path = path
        self.response = response
    }

    func with(_ change: (inout Call) -> Void) -> Call {
        var copy = self
        change(&copy)
        return copy
    }
}

/// A parameter as the docs describe it.
struct Input {
    var name: String
    var type: String
    var isRequired: Bool?
    var choices: [String] = []
    var defaultText: String?
    var description: String?

    func with(_ change: (inout Input) -> Void) -> Input {
        var copy = self
        change(&copy)
        return copy
    }

    init(
        _ name: String,
        _ type: String,
        required: Bool? = nil,
        choices: [String] = [],
        default defaultText: String? = nil
    ) {
        self.name = name
        self.type = type
        isRequired = required
        self.choices = choices
        self.defaultText = defaultText
    }

    var json: JSONValue {
        var fields: JSONFields = ["name": .string(name), "type": .string(type)]
        fields["required"] = isRequired.map(JSONValue.bool)
        if !choices.isEmpty { fields["choices"] = .array(choices.map(JSONValue.string)) }
        fields["default"] = defaultText.map(JSONValue.string)
        fields["description"] = description.map(JSONValue.string)
        return .object(fields)
    }
}

extension Call {
    var json: JSONValue {
        var fields: JSONFields = ["api_path": .string(path), "method": .string(method)]
        fields["description"] = description.map(JSONValue.string)
        let placeholders = path.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
        let undescribed = placeholders.map(String.init).filter { name in !pathInputs.contains { $0.name == name } }
        let described = pathInputs + undescribed.map { Input($0, "string") }
        if !described.isEmpty { fields["path_parameters"] = .array(described.map(\.json)) }
        if !query.isEmpty { fields["query_parameters"] = .array(query.map(\.json)) }
        if !body.isEmpty { fields["parameters"] = .array(body.map(\.json)) }
        fields["example_request"] = request.map(JSONValue.string)
        fields["example_response"] = responseMessage.map(JSONValue.string)
        return .object(fields)
    }

    private var request: String? {
        guard sends != nil || target != nil else { return nil }
        let line = "\(method) \(target ?? path) HTTP/1.1\nHost: \(host)\n"
        return sends.map { "\(line)Content-Type: application/json\n\n\($0)" } ?? line
    }

    private var responseMessage: String? {
        guard response != nil || status == 204 else { return nil }
        let lines = ["HTTP/1.1 \(status) Word"] + headers
        let hasType = headers.contains { $0.hasPrefix("Content-Type") }
        return (lines + (hasType ? [] : ["Content-Type: application/json"]) + ["", response ?? ""])
            .joined(separator: "\n")
    }

    func file(named name: String) -> SourceFile {
        SourceFile(path: folder.isEmpty ? name : "\(folder)/\(name)", text: json.prettyPrinted())
    }
}

func files(_ calls: [Call]) -> [SourceFile] {
    calls.enumerated().map { index, call in call.file(named: "call-\(index).json") }
}

/// Returns the model of the calls, with a configuration if there is one.
func infer(_ calls: [Call], configuration: String? = nil) throws -> APIModel {
    let (model, diagnostics) = try inferring(calls, configuration: configuration)
    try #require(diagnostics.filter { $0.contains("error: ") } == [])
    return model
}

/// Returns the model and the diagnostics about the configuration.
func inferring(_ calls: [Call], configuration: String?) throws -> (model: APIModel, diagnostics: [String]) {
    let configured = configuration.map { [SourceFile(path: Configuration.fileName, text: $0)] } ?? []
    let documentation = Documentation(reading: files(calls) + configured)
    try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
    let (model, diagnostics) = APIModel.inferred(from: documentation, module: "ShopAPI")
    return (model, diagnostics.map(\.description))
}

extension APIModel {
    /// The model without source locations, which are all that the names of files may change.
    var withoutSources: APIModel {
        var copy = self
        for index in copy.operations.indices { copy.operations[index].sources = [] }
        return copy
    }

    func operation(_ id: String) throws -> APIModel.Operation {
        try #require(operations.first { $0.id == id }, "\(operations.map(\.id))")
    }

    func requiredModel(_ name: String) throws -> Model {
        try #require(model(named: name), "\(models.map(\.name))")
    }

    /// Each operation with the shape of its response: `listBooks: [Book]`.
    var responses: [String] { operations.map { "\($0.id): \($0.response.shape.words)" } }
}

extension Model {
    /// `id: Int, name: String?`
    var members: String {
        properties.map { "\($0.name): \($0.shape.words)\($0.isOptional ? "?" : "")" }.joined(separator: ", ")
    }
}

extension Shape {
    /// The shape in a short form of its own: `[Release]` for a list, `{Int}` for a map, `/Int/` for what may be null.
    var words: String {
        switch self {
        case .any: "any"
        case .bool: "Bool"
        case .int: "Int"
        case .double: "Double"
        case .number: "number"
        case .string: "String"
        case .scalar(.verbatimDateTime): "date as written"
        case .scalar(.dateTime): "date"
        case .scalar(.wholeEpochSeconds): "whole seconds"
        case .scalar(.epochSeconds): "seconds"
        case .scalar(.numericFlag): "1 or 0"
        case .scalar(.date): "day"
        case .scalar(.url): "URL"
        case .scalar(.uuid): "UUID"
        case .scalar(.identifier): "identifier"
        case .scalar(let format): format.name
        case .array(let element): "[\(element.words)]"
        case .dictionary(let value): "{\(value.words)}"
        case .nullable(let inner): "/\(inner.words)/"
        case .model(let name): name
        case .oneOf(let shapes): shapes.map(\.words).joined(separator: " or ")
        case .enumeration(let values): "(\(values.joined(separator: "|")))"
        case .file: "file"
        case .data: "data"
        case .text: "text"
        case .lines(let element): "lines of \(element.words)"
        case .events(let element): "events of \(element.words)"
        case .nothing: "nothing"
        }
    }
}

/// The type graph of one JSON text as the response of an endpoint, after the given passes.
///
/// - Parameter pathValue: The value of the path parameter in the example request.
func typeGraph(
    of text: String,
    pathValue: String? = nil,
    passes: (inout TypeGraph, DocumentedAPI) -> Void = { graph, api in
        graph.detectDictionaries(api)
        graph.detectTuples()
    }
) throws -> TypeGraph {
    let call = Call("GET", pathValue == nil ? "/x" : "/x/{key}", text).with { call in
        call.target = pathValue.map { "/x/\($0)" }
    }
    let documentation = Documentation(reading: files([call]))
    try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
    let api = DocumentedAPI(documentation)
    var graph = TypeGraph(api.endpoints)
    passes(&graph, api)
    return graph
}

extension TypeGraph {
    /// The type of the only response.
    var response: NodeID? { root(of: 0) }

    /// The shape of a type as ``Shape/words``, with `record` for any record and the positions of tuples.
    mutating func words(of type: NodeID) -> String {
        for type in types.reversed() {
            switch structure(of: type) {
            case .record: self[type].name = "record"
            case .tuple(let positions):
                self[type].name =
                    "(\(positions.map { shapes.shape(of: $0, declared: nil).words }.joined(separator: ", ")))"
            default: break
            }
        }
        return shapes.shape(of: type, declared: nil).words
    }

    var shapes: ShapeDecision {
        ShapeDecision(graph: self, overrides: TypeOverrides(Configuration(), PathTree(self)))
    }
}
