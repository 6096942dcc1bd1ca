import SpecimenJSON

/// A position in a document that may contain any text.
struct Position: Sendable {
    /// The use of the text.
    enum Use: Sendable {
        /// Text for people, on which no code depends.
        case comment
        /// Text that goes over the wire, or the name of such text.
        case wire
    }

    var name: String
    var use: Use
    var tricks: [Trick]
    /// The number of tricks that are errors in this position.
    var refused: Int
    /// The record and the configuration. The number distinguishes documents that are read together.
    var parts: @Sendable (String, Int) -> Parts

    struct Parts: Sendable {
        var folder = ""
        var record: JSONFields
        var configuration = JSONFields()
        var expected = Expected()
    }

    static let all = comments + names + examples + configurations

    private static func record(
        _ number: Int,
        _ fields: JSONFields,
        method: String = "GET",
        path: String = "",
        expecting expected: Expected = Expected()
    ) -> Parts {
        var record: JSONFields = ["method": .string(method), "api_path": .string("/d\(number)\(path)")]
        for (key, value) in fields { record.append(key, value) }
        return Parts(record: record, expected: expected)
    }

    private static func responding(
        _ number: Int,
        _ body: JSONValue,
        header: String = "X-Note: a",
        reason: String = "OK",
        path: String = ""
    ) -> Parts {
        let message = "HTTP/1.1 200 \(reason)\nContent-Type: application/json\n\(header)\n\n\(body)"
        return record(number, ["example_response": .string(message)], path: path, expecting: Expected(response: body))
    }

    /// Returns the record with another member at the end, even if its key exists already.
    private static func object(_ fields: JSONFields, _ key: String, _ value: JSONValue) -> JSONValue {
        var fields = fields
        fields.append(key, value)
        return .object(fields)
    }

    /// Returns a text that contains the trick twice, at the beginning of a line and after other words. A word in
    /// between can be searched for in generated code.
    static func prose(_ text: String, marker: String) -> String {
        "\(text) \(marker)\n\(text)"
    }

    static func marker(_ number: Int) -> String { "Marker\(number)Word" }

    private static let comments: [Position] =
        ["title", "description", "authentication", "warning"].map { key in
            Position(name: key, use: .comment, tricks: Trick.prose, refused: 0) { text, number in
                record(number, [key: .string(prose(text, marker: marker(number)))])
            }
        } + [
            Position(name: "scope", use: .comment, tricks: Trick.prose, refused: 0) { text, number in
                record(number, ["scopes": [.string(prose(text, marker: marker(number)))]])
            },
            Position(name: "parameter's description", use: .comment, tricks: Trick.prose, refused: 0) { text, number in
                let description = JSONValue.string(prose(text, marker: marker(number)))
                return record(
                    number,
                    ["query_parameters": [["name": "q", "type": "string", "description": description]]]
                )
            },
            Position(name: "default", use: .comment, tricks: Trick.prose, refused: 0) { text, number in
                let value = JSONValue.string(prose(text, marker: marker(number)))
                return record(number, ["query_parameters": [["name": "q", "type": "string", "default": value]]])
            },
        ]

    private static let names: [Position] = [
        Position(name: "path", use: .wire, tricks: Trick.names, refused: 53) { text, number in
            responding(number, ["id": 1], path: "/\(text)/x/")
        },
        Position(name: "placeholder", use: .wire, tricks: Trick.values, refused: 24) { text, number in
            responding(number, ["id": 1], path: "/{\(text)}/{x}.json")
        },
        Position(name: "query parameter", use: .wire, tricks: Trick.names, refused: 7) { text, number in
            record(
                number,
                ["query_parameters": [["name": .string(text), "type": "string"]]],
                expecting: Expected(query: [text])
            )
        },
        Position(name: "required list in the query", use: .wire, tricks: Trick.values, refused: 7) { text, number in
            record(
                number,
                ["query_parameters": [["name": .string(text), "type": "array[int]", "required": true]]],
                expecting: Expected(query: [text])
            )
        },
        Position(name: "body parameter", use: .wire, tricks: Trick.names, refused: 7) { text, number in
            record(
                number,
                ["parameters": [["name": .string(text), "type": "string"], ["name": "other", "type": "int"]]],
                method: "POST",
                expecting: Expected(keys: [text, "other"])
            )
        },
        Position(name: "form field", use: .wire, tricks: Trick.values, refused: 7) { text, number in
            let parameters: JSONValue = [
                ["name": "data", "type": "file"], ["name": .string(text), "type": "string", "required": true],
            ]
            let expected = Expected(fields: ["data", text])
            return record(number, ["parameters": parameters], method: "POST", expecting: expected)
        },
        Position(name: "choice", use: .wire, tricks: Trick.names, refused: 0) { text, number in
            let parameter: JSONValue = ["name": "sort", "type": "string", "choices": ["plain", .string(text)]]
            let expected = Expected(query: ["sort"], choices: ["plain", text])
            return record(number, ["query_parameters": [parameter]], expecting: expected)
        },
        Position(name: "name with choices", use: .wire, tricks: Trick.names, refused: 7) { text, number in
            let parameter: JSONValue = ["name": .string(text), "type": "string", "choices": ["a", "b"]]
            let expected = Expected(query: [text], choices: ["a", "b"])
            return record(number, ["query_parameters": [parameter]], expecting: expected)
        },
        Position(name: "folder", use: .wire, tricks: Trick.names, refused: 7) { text, number in
            var parts = responding(number, ["id": 1])
            parts.folder = "\(text)d\(number)"
            return parts
        },
    ]

    private static let examples: [Position] = [
        Position(name: "key", use: .wire, tricks: Trick.names, refused: 0) { text, number in
            responding(number, object(["id": 1, "other": true], text, 1))
        },
        Position(name: "key of an object", use: .wire, tricks: Trick.names, refused: 0) { text, number in
            responding(number, [object(["id": 1], text, ["a": 1, "b": "x"])])
        },
        Position(name: "key of data", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            responding(number, ["id": 1, "counts": object(["24h": 1, "14d": 2], text, 3)])
        },
        Position(name: "discriminator", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            let key = "\(text) type"
            let one = object(["a": 1, "b": 2, "c": 3, "d": 4], key, "push")
            let other = object(["e": 1, "f": 2, "g": 3, "h": 4], key, "pull")
            return responding(number, [one, other])
        },
        Position(name: "string", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            responding(number, ["id": 1, "note": .string(text), "list": [.string(text)]])
        },
        Position(name: "whole response", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            responding(number, .string(text))
        },
        Position(name: "key of a request", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            let body = object(["other": 1], text, "x")
            let head = "POST /d\(number) HTTP/1.1\nHost: a.example\nContent-Type: application/json"
            let expected = Expected(keys: [text, "other"])
            let fields: JSONFields = ["example_request": .string("\(head)\n\n\(body)")]
            return record(number, fields, method: "POST", expecting: expected)
        },
        Position(name: "query of a request", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            let item = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let head = "GET /d\(number)?\(item)=\(item) HTTP/1.1\nHost: a.example"
            return record(number, ["example_request": .string(head)], expecting: Expected(query: [text]))
        },
        Position(name: "header", use: .wire, tricks: Trick.values, refused: 3) { text, number in
            responding(number, ["id": 1], header: "X-Note: \(text)")
        },
        Position(name: "link", use: .wire, tricks: Trick.values, refused: 4) { text, number in
            responding(number, [["id": 1]], header: "Link: <https://a.example/?\(text)>; rel=\"next\"; x=\"\(text)\"")
        },
        Position(name: "reason", use: .wire, tricks: Trick.values, refused: 3) { text, number in
            responding(number, ["id": 1], reason: text)
        },
    ]

    private static let configurations: [Position] = [
        Position(name: "property's name", use: .wire, tricks: Trick.names, refused: 68) { text, number in
            configured(number, ["name": .string(text)])
        },
        Position(name: "property's choices", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            var parts = configured(number, ["choices": ["plain", .string(text)]])
            parts.expected.choices = ["plain", text]
            return parts
        },
        Position(name: "model's name", use: .wire, tricks: Trick.names, refused: 97) { text, number in
            var parts = responding(number, ["id": 1, "state": "on"])
            parts.configuration = ["models": .object(["D\(number)": ["name": .string(text)]])]
            return parts
        },
        Position(name: "operation's key", use: .wire, tricks: Trick.values, refused: 45) { text, number in
            var parts = responding(number, [["id": 1, "state": "on"]])
            parts.configuration = ["operations": object([:], text, ["paged": true])]
            return parts
        },
        Position(name: "model's key", use: .wire, tricks: Trick.values, refused: 45) { text, number in
            var parts = responding(number, [["id": 1, "state": "on"]])
            parts.configuration = ["models": object([:], text, ["name": "Other"])]
            return parts
        },
        Position(name: "paging", use: .wire, tricks: Trick.values, refused: 1) { text, number in
            var parts = responding(number, [["id": 1]], header: "Link: <https://a.example/?p=2>; rel=\"next\"")
            let paging: JSONValue = ["cursor": .string(text), "pageSize": .string("size of \(text)")]
            parts.configuration = ["client": .string("D\(number)Client"), "paging": paging]
            parts.expected.paging = [text, "size of \(text)"]
            return parts
        },
        Position(name: "client", use: .wire, tricks: Trick.names, refused: 97) { text, number in
            var parts = responding(number, ["id": 1])
            parts.configuration = ["client": .string(text)]
            return parts
        },
        Position(name: "server", use: .wire, tricks: Trick.values, refused: 42) { text, number in
            var parts = responding(number, ["id": 1])
            parts.configuration = [
                "client": .string("D\(number)Client"), "baseURL": .string("https://a.example/\(text)"),
            ]
            parts.expected.server = "https://a.example/\(text)"
            return parts
        },
        Position(name: "key of the configuration", use: .wire, tricks: Trick.values, refused: 0) { text, number in
            var parts = responding(number, object(["id": 1], text, "on"))
            let properties = object([:], text, ["choices": ["on", "off"]])
            parts.configuration = ["models": .object(["D\(number)": ["properties": properties]])]
            parts.expected.choices = ["on", "off"]
            return parts
        },
        Position(name: "JSON path", use: .wire, tricks: Trick.values, refused: 16) { text, number in
            var parts = responding(number, object(["id": 1], text, "on"))
            let path = "GET /d\(number) response $.\(text)"
            parts.configuration = ["places": object([:], path, ["required": true])]
            return parts
        },
    ]

    /// A response with a property that the configuration overrides.
    private static func configured(_ number: Int, _ override: JSONFields) -> Parts {
        var parts = responding(number, ["id": 1, "state": "on"])
        let properties: JSONFields = ["state": .object(override)]
        parts.configuration = ["models": .object(["D\(number)": ["properties": .object(properties)]])]
        return parts
    }
}
