import SpecimenJSON

/// An API whose keys, parameters and choices have hostile names: keywords, names that generated code or its protocols
/// use, and texts that are not identifiers.
enum HostileNames {
    static let module = "HostileAPI"

    static let documents: [String: String] = [
        "answer.json": endpoint(
            "GET",
            "/answers/{in}/",
            ["path_parameters": parameters(["in"]), "example_response": answer]
        ),
        "query.json": endpoint("GET", "/queries/", ["query_parameters": parameters(names), "example_response": page]),
        "body.json": endpoint("POST", "/bodies/", ["parameters": parameters(names)]),
        "form.json": endpoint("POST", "/forms/", ["parameters": .array(form)]),
        "choices.json": endpoint(
            "PUT",
            "/choices/",
            ["query_parameters": .array([parameter("sort", choices: choices)])]
        ),
        "places.json": endpoint(
            "PATCH",
            "/places/{json}/{request}/{form}/{send}/",
            ["path_parameters": parameters(["json", "request", "form", "send"]), "parameters": parameters(["json"])]
        ),
        "lists.json": endpoint(
            "GET",
            "/lists/{ids}/",
            [
                "path_parameters": .array([parameter("ids", type: "array[int]")]),
                "query_parameters": .array([parameter("table", type: "array[array[string]]")]),
            ]
        ),
        "import/word.json": endpoint("POST", "/import/", [:]),
    ]

    private static let keywords = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "async", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while",
    ]

    /// Words that are keywords in some places only.
    private static let contextual = [
        "actor", "any", "borrowing", "consume", "consuming", "convenience", "copy", "didSet", "discard", "distributed",
        "dynamic", "each", "final", "get", "indirect", "infix", "isolated", "lazy", "left", "macro", "mutating", "none",
        "nonisolated", "of", "open", "optional", "override", "package", "postfix", "prefix", "required", "right",
        "sending", "set", "some", "then", "unowned", "unsafe", "using", "weak", "willSet", "yield",
    ]

    /// Words of the generated code and of the runtime.
    private static let taken = [
        "connection", "debugDescription", "description", "encode", "form", "from", "hash", "hashValue", "id", "json",
        "jsonBytes", "jsonText", "output", "Output", "pages", "query", "rawValue", "request", "response", "send", "to",
        "transport", "write", "Date", "Int", "JSONValue", "String", "URL",
    ]

    private static let noNames = [
        "_", "__", "$", "1", "24h", "*/", "\"", "\"\"\"", "\\", "\\(x)", "a\nb", "a\u{2028}b", "`", "`in`", "\u{202E}",
        "\u{301}", "日本", "é", "😀", "x: Int = fatalError()", "\"); fatalError(); (\"",
    ]

    private static let names = keywords + contextual + taken + noNames
    private static let choices = ["", "-x", "+x", "x", "X", "init", "none", "some", "allCases"] + taken + noNames

    private static let form: [JSONValue] = [
        parameter("file", type: "file"), parameter("map", type: "object"), parameter("anything", type: "any"),
        parameter("list", type: "array"), parameter("records", type: "array[object]"),
        parameter("tags", type: "array[string]"), parameter("when", type: "datetime"),
    ]

    private static let answer: JSONValue = .string("HTTP/1.1 200 OK\nContent-Type: application/json\n\n" + record)
    private static let page: JSONValue = .string(
        "HTTP/1.1 200 OK\nContent-Type: application/json\nLink: <https://a.example/?p=2>; rel=\"next\"\n\n[\(record)]"
    )
    private static let record = JSONValue.object(JSONFields((names + [""]).map { ($0, .string("text")) })).description

    private static func endpoint(_ method: String, _ path: String, _ fields: [String: JSONValue]) -> String {
        let all = fields.merging(["method": .string(method), "api_path": .string(path)]) { $1 }
        return JSONValue.object(JSONFields(all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })).description
    }

    /// Every second parameter is required.
    private static func parameters(_ names: [String]) -> JSONValue {
        .array(names.enumerated().map { parameter($1, isRequired: $0.isMultiple(of: 2)) })
    }

    private static func parameter(
        _ name: String,
        type: String = "string",
        isRequired: Bool = false,
        choices: [String] = []
    ) -> JSONValue {
        [
            "name": .string(name), "type": .string(type), "required": .bool(isRequired),
            "description": .string(name), "default": .string(name), "choices": .array(choices.map { .string($0) }),
        ]
    }
}
