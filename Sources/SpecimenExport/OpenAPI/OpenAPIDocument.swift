import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// An API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html).
///
/// Its schemas accept exactly the values that the generated types accept in strict decoding.
public struct OpenAPIDocument: Sendable {
    let model: APIModel

    public init(of model: APIModel) {
        self.model = model
    }
}

extension OpenAPIDocument {
    private static let generator = "Specimen"

    /// Text near the beginning of every exported document, by which an earlier export is recognised.
    static let mark = "\"x-generator\": \"\(generator)\""

    /// The document as JSON text. Ends with a line break.
    public var json: String { printable(value) }

    /// The document as a value.
    public var value: JSONValue {
        var document: JSONFields = [
            "openapi": "3.1.0",
            "info": [
                "title": .string(model.client.apiName),
                // The docs state no version of the API, but the format requires a version.
                "version": "0",
                "description": "Inferred from documented examples.",
                "x-generator": .string(Self.generator),
            ],
        ]
        if let server = model.client.server { document["servers"] = [["url": .string(server)]] }
        let tags = model.groups.map { JSONValue.object(["name": .string(tag(of: $0))]) }
        if !tags.isEmpty { document["tags"] = .array(tags) }
        document["paths"] = .object(paths)
        document["components"] = .object(components)
        return .object(document)
    }

    /// OpenAPI treats templates that differ only in the names of placeholders as one path. All operations of such a path
    /// use the names of the first operation.
    private var paths: JSONFields {
        var items: [String: JSONFields] = [:]
        var order: [String] = []
        var templates: [[String?]: [Operation.PathPiece]] = [:]
        for operation in model.operations {
            let blanked = operation.path.map { if case .literal(let text) = $0 { text } else { nil } as String? }
            let template = templates[blanked] ?? operation.path
            templates[blanked] = template
            let path = OpenAPIOperation(operation, template: template, tag: tag(of: operation.group))
            if items[path.template] == nil { order.append(path.template) }
            items[path.template, default: JSONFields()].append(operation.method.lowercased(), path.value)
        }
        return JSONFields(order.map { ($0, .object(items[$0] ?? JSONFields())) })
    }

    /// Descriptions outside of any folder are tagged with the module.
    private func tag(of folder: String) -> String { folder.isEmpty ? model.module : folder }

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
