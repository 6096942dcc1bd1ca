import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html).
///
/// Its schemas accept exactly the values that the generated types accept in strict decoding.
public struct OpenAPIExporter: Exporter {
    public let format = "openapi"
    public let summary =
        "`openapi` is an OpenAPI 3.1 document with operations, parameters, bodies, responses, schemas and the documented "
        + "examples. Its schemas accept exactly the values that the generated Swift types accept in strict decoding."

    public init() {}

    public func export(_ model: APIModel) -> String { printable(document(of: model)) }

    public func isExport(_ text: String) -> Bool {
        // The key is near the beginning. Later in the document it may be part of an example.
        text.prefix(1_000).contains("\"x-generator\": \"\(Self.generator)\"")
    }

    private static let generator = "Specimen"

    /// The document as a value.
    public func document(of model: APIModel) -> JSONValue {
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
        document["servers"] = model.client.server.map { [["url": .string($0)]] }
        let tags = model.groups.map { JSONValue.object(["name": .string(tag(of: $0, in: model))]) }
        if !tags.isEmpty { document["tags"] = .array(tags) }
        let security = OpenAPISecurity(model)
        if !security.isEmpty { document["security"] = security.requirements }
        document["paths"] = .object(paths(of: model, security))
        document["components"] = .object(components(of: model, security))
        return .object(document)
    }

    /// OpenAPI treats templates that differ only in the names of placeholders as one path. All operations of such a
    /// path use the names of the first operation.
    private func paths(of model: APIModel, _ security: OpenAPISecurity) -> JSONFields {
        var paths: [(path: [Operation.PathPiece], item: JSONFields)] = []
        var indices: [[Operation.PathPiece]: Int] = [:]
        for operation in model.operations {
            // OpenAPI has no empty path.
            let path = operation.path.isEmpty ? [.literal("/")] : operation.path
            let index = indices[path.unnamed, default: paths.count]
            if index == paths.count {
                indices[path.unnamed] = index
                paths.append((path, [:]))
            }
            let tag = tag(of: operation.group, in: model)
            let value = OpenAPIOperation(operation: operation, path: paths[index].path, tag: tag, security: security)
            paths[index].item.append(operation.method.lowercased(), value.value)
        }
        return JSONFields(paths.map { (Operation.text(of: $0.path), .object($0.item)) })
    }

    /// Descriptions outside of any folder are tagged with the module.
    private func tag(of folder: String, in model: APIModel) -> String { folder.isEmpty ? model.module : folder }

    private func components(of model: APIModel, _ security: OpenAPISecurity) -> JSONFields {
        var components: JSONFields = [:]
        if !model.models.isEmpty {
            let schemas = model.models.map { ($0.name, OpenAPISchema.schema(of: $0)) }
            components["schemas"] = .object(JSONFields(schemas))
        }
        if !model.client.responseHeaders.isEmpty {
            let headers = model.client.responseHeaders.map { header in
                let schema = OpenAPISchema.schema(of: header.shape)
                return (OpenAPISecurity.componentName(header.name), JSONValue.object(["schema": schema]))
            }
            components["headers"] = .object(JSONFields(headers))
        }
        if !security.isEmpty { components["securitySchemes"] = .object(security.definitions) }
        return components
    }
}
