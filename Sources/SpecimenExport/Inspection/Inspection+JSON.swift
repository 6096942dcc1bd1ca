import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// The inspection of a model as JSON for programs.
public struct InspectionJSONExporter: Exporter {
    public let format = "inspection-json"
    public let summary = "`inspection-json` is the JSON that `specimen inspect --format json` shows."

    public init() {}

    public func export(_ model: APIModel) -> String { Inspection(of: model).json }

    public func isExport(_ text: String) -> Bool {
        text.hasPrefix("{\n  \"module\": ") && text.contains("\n  \"operations\": [")
            && text.contains("\n  \"models\": [")
    }
}

extension Inspection {
    /// The operations and the models as one JSON object. Ends with a line break.
    public var json: String {
        printable([
            "module": .string(model.module),
            "authentication": .array(model.client.authentication.map { .string($0.words) }),
            "clientParameters": .array(model.client.parameters.map(Self.value)),
            "responseHeaders": .array(model.client.responseHeaders.map(Self.value)),
            "operations": .array(model.operations.map(Self.value)),
            "models": .array(model.models.map(Self.value)),
        ])
    }

    /// One subject as a JSON value. Ends with a line break.
    public func json(of subject: Subject) -> String {
        switch subject {
        case .operation(let operation): printable(Self.value(operation))
        case .model(let model): printable(Self.value(model))
        case .property(let property, of: _): printable(Self.value(property))
        }
    }

    private static func value(_ operation: APIModel.Operation) -> JSONValue {
        [
            "id": .string(operation.id),
            "endpoint": .string(operation.endpoint),
            "group": .string(operation.group),
            "sources": .array(operation.sources.map(JSONValue.string)),
            "body": .string(operation.bodyWords),
            "contentType": operation.contentType.map(JSONValue.string) ?? .null,
            "response": [
                "shape": .string(operation.response.shape.description),
                "accept": operation.response.accept.map(JSONValue.string) ?? .null,
                "paged": .bool(operation.response.paging != nil),
                "samples": .number(JSONNumber(operation.response.samples)),
                "assumption": operation.response.assumption.map(JSONValue.string) ?? .null,
                "keys": operation.response.dictionaryReason.map { .string($0.sentence) } ?? .null,
            ],
            "failures": .array(
                operation.failures.map { failure in
                    ["status": .number(JSONNumber(failure.status)), "shape": .string(failure.shape.description)]
                }
            ),
            "parameters": .array(operation.parameters.map(value)),
        ]
    }

    private static func value(_ header: ResponseHeader) -> JSONValue {
        ["name": .string(header.name), "shape": .string(header.shape.description)]
    }

    private static func value(_ parameter: Parameter) -> JSONValue {
        [
            "name": .string(parameter.wireName),
            "in": .string(parameter.location.rawValue),
            "shape": .string(parameter.shape.description),
            "required": .bool(parameter.isRequired),
            "style": .string(parameter.style.rawValue),
            "value": parameter.defaultValue.map(JSONValue.string) ?? .null,
            "heldByClient": .bool(parameter.isHeldByClient),
            "provenance": .array(parameter.provenance.map { .string($0.sentence) }),
        ]
    }

    private static func value(_ model: Model) -> JSONValue {
        [
            "name": .string(model.name),
            "samples": .number(JSONNumber(model.samples)),
            "seenIn": .array(model.seenIn.map(JSONValue.string)),
            "reasons": .array(model.reasons.map(JSONValue.string)),
            "discriminator": model.discriminator.map(JSONValue.string) ?? .null,
            "variants": .object(JSONFields(model.variants.map { ($0.value, .string($0.model)) })),
            "properties": .array(model.properties.map(value)),
        ]
    }

    private static func value(_ property: Property) -> JSONValue {
        [
            "name": .string(property.wireName),
            "shape": .string(property.shape.description),
            "optional": .bool(property.isOptional),
            "presence": .string(property.presence.sentence),
            "provenance": .array(property.provenance.map { .string($0.sentence) }),
            "evidence": value(property.evidence),
        ]
    }

    private static func value(_ evidence: EvidenceSummary) -> JSONValue {
        let kinds = evidence.kinds.sorted { $0.key < $1.key }
        return [
            "objects": .number(JSONNumber(evidence.objects)),
            "present": .number(JSONNumber(evidence.present)),
            "nulls": .number(JSONNumber(evidence.nulls)),
            "placeholders": .number(JSONNumber(evidence.placeholders)),
            "kinds": .object(JSONFields(kinds.map { ($0.key, .number(JSONNumber($0.value))) })),
            "example": evidence.example.map(JSONValue.string) ?? .null,
            "keys": evidence.dictionaryReason.map { .string($0.sentence) } ?? .null,
            "jsonPaths": .array(evidence.jsonPaths.map(JSONValue.string)),
        ]
    }
}
