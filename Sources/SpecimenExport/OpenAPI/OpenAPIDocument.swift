import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// All that is known of an API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html).
///
/// Its schemas accept what the generated types accept when they are read strictly, no less and no more.
public struct OpenAPIDocument: Sendable {
    let model: APIModel

    public init(of model: APIModel) {
        self.model = model
    }
}

extension OpenAPIDocument {
    private static let generator = "Specimen"

    /// What the text of every document begins with somewhere: a file with it is one that was exported earlier.
    public static let mark = "\"x-generator\": \"\(generator)\""

    /// The document as JSON text. Ends with a line break.
    public var json: String { printable(value) }

    /// The document as a value.
    public var value: JSONValue {
        var document: JSONFields = [
            "openapi": "3.1.0",
            "info": [
                "title": .string(model.client.apiName),
                // The docs know no version of the API, and the format demands one.
                "version": "0",
                "description": "Inferred from examples: what no example shows is not in it.",
                "x-generator": .string(Self.generator),
            ],
        ]
        if let server = model.client.server { document["servers"] = [["url": .string(server)]] }
        let tags = model.groups.map { JSONValue.object(["name": .string($0.name)]) }
        if !tags.isEmpty { document["tags"] = .array(tags) }
        document["paths"] = .object(paths)
        document["components"] = .object(components)
        return .object(document)
    }

    /// Templates that differ in the names of placeholders alone are one path to OpenAPI, so that all operations of a path
    /// take the names of its first.
    private var paths: JSONFields {
        var items: [String: JSONFields] = [:]
        var order: [String] = []
        let groupNames = Dictionary(uniqueKeysWithValues: model.groups.map { ($0.folder, $0.name) })
        var templates: [[String?]: [Operation.PathPiece]] = [:]
        for operation in model.operations {
            let blanked = operation.path.map { if case .literal(let text) = $0 { text } else { nil } as String? }
            let template = templates[blanked] ?? operation.path
            templates[blanked] = template
            let path = OpenAPIOperation(operation, template: template, tag: groupNames[operation.group])
            if items[path.template] == nil { order.append(path.template) }
            items[path.template, default: JSONFields()].append(operation.method.lowercased(), path.value)
        }
        return JSONFields(order.map { ($0, .object(items[$0] ?? JSONFields())) })
    }

    private var components: JSONFields {
        var components: JSONFields = [:]
        if !model.models.isEmpty {
            let schemas = model.models.map { ($0.name, OpenAPISchema.schema(of: $0)) }
            components["schemas"] = .object(JSONFields(schemas))
        }
        if model.operations.contains(where: { !$0.documentation.authentication.isEmpty }) {
            components["securitySchemes"] = [OpenAPIOperation.securityScheme: ["type": "http", "scheme": "bearer"]]
        }
        return components
    }
}

typealias Operation = APIModel.Operation
