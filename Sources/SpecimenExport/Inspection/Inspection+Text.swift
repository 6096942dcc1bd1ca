import SpecimenDocs
import SpecimenInference

/// The inspection of a model as text for people.
public struct InspectionTextExporter: Exporter {
    public let format = "inspection"
    public let summary = "`inspection` is the text that `specimen inspect` shows."

    public init() {}

    public func export(_ model: APIModel) -> String { Inspection(of: model).text }

    public func isExport(_ text: String) -> Bool {
        text.prefix { !$0.isNewline }.wholeMatch(of: /.+: \d+ operations, \d+ models/) != nil
    }
}

extension Inspection {
    /// The operations, then the models. Ends with a line break.
    public var text: String {
        var lines = ["\(model.module): \(model.operations.count) operations, \(model.models.count) models"]
        lines += Self.lines(model.client)
        for operation in model.operations { lines += [""] + Self.lines(operation) }
        for declared in model.models { lines += [""] + Self.lines(declared) }
        return printable(lines)
    }

    /// Everything that is known of one subject. Ends with a line break.
    public func text(of subject: Subject) -> String {
        switch subject {
        case .operation(let operation): printable(Self.lines(operation) + Self.details(operation))
        case .model(let model): printable(Self.lines(model) + uses(of: model))
        case .property(let property, of: let owner): printable(Self.details(property, of: owner))
        }
    }

    private static func lines(_ client: APIModel.Client) -> [String] {
        let schemes = client.authentication.map(\.words).joined(separator: ", ")
        let parameters = client.parameters.map { "\($0.wireName) (\($0.shape))" }.joined(separator: ", ")
        let headers = client.responseHeaders.map { "\($0.name) (\($0.shape))" }.joined(separator: ", ")
        return ["  authentication: \(schemes.isEmpty ? "none" : schemes)"]
            + (parameters.isEmpty ? [] : ["  held by the client: \(parameters)"])
            + (headers.isEmpty ? [] : ["  headers of responses: \(headers)"])
    }

    private static func lines(_ operation: APIModel.Operation) -> [String] {
        let response = operation.response
        let source = response.assumption ?? "From \(counted(response.samples, "sample"))."
        let accepted = response.accept.map { " (\($0))" } ?? ""
        let words = "responds with \(response.shape)\(accepted)" + (response.paging != nil ? ", paged" : "")
        let rows = operation.parameters.map { parameter in
            [parameter.location.rawValue, parameter.wireName, "\(parameter.shape)", parameter.words]
        }
        let body = operation.hasUsualBody ? [] : ["  sends \(operation.bodyWords)"]
        let failures = operation.failures.map { "  fails with \($0.shape) (\($0.status))" }
        return [operation.id, "  \(operation.endpoint)", "  \(words). \(source)"] + body + failures + table(rows)
    }

    private static func details(_ operation: APIModel.Operation) -> [String] {
        let assumptions = operation.parameters.filter { !$0.provenance.isEmpty }.map { parameter in
            "  \(parameter.wireName): " + parameter.provenance.map(\.sentence).joined(separator: " ")
        }
        let examples = operation.documentedResponses.map { response in
            "  example: \(response.status) \(response.reason), \(response.mediaType ?? "no content")"
                + (response.hasPlaceholders ? ", with placeholders" : "")
        }
        let keys = operation.response.dictionaryReason.map { ["  keys: \($0.sentence)"] } ?? []
        return assumptions + keys + examples + operation.sources.map { "  described in \($0)" }
    }

    private static func lines(_ model: Model) -> [String] {
        let origin = "\(counted(model.samples, "sample")); \(model.seenIn.joined(separator: ", "))"
        let properties = model.properties.map { property in
            [
                property.wireName, "\(property.shape)\(property.isOptional ? "?" : "")",
                property.evidence.summary + property.provenance.map { "; \($0.sentence)" }.joined(),
            ]
        }
        let variants = model.variants.map { ["\(model.discriminator ?? "") \($0.value)", $0.model] }
        return ["\(model.name) (\(origin))"] + model.reasons.map { "  \($0)" } + table(properties + variants)
    }

    private func uses(of used: Model) -> [String] {
        func isUsed(_ shape: Shape) -> Bool { shape.modelNames.contains(used.name) }
        var uses = model.operations.filter { isUsed($0.response.shape) }.map { "  response of \($0.id)" }
        for operation in model.operations {
            uses += operation.failures.filter { isUsed($0.shape) }.map { "  failure \($0.status) of \(operation.id)" }
        }
        for owner in model.models {
            uses += owner.properties.filter { isUsed($0.shape) }.map { "  property \(owner.name).\($0.wireName)" }
        }
        for union in model.models where union.variants.contains(where: { $0.model == used.name }) {
            uses.append("  variant of \(union.name)")
        }
        for operation in model.operations {
            uses += operation.parameters.filter { isUsed($0.shape) }.map {
                "  parameter \($0.wireName) of \(operation.id)"
            }
        }
        return uses
    }

    private static func details(_ property: Property, of owner: Model) -> [String] {
        let head = [
            "\(owner.name).\(property.wireName)",
            "  type: \(property.shape)\(property.isOptional ? ", optional" : "")",
            "  presence: \(property.presence.sentence)",
        ]
        let summary = property.evidence.summary
        return head + (property.evidence.dictionaryReason.map { ["  keys: \($0.sentence)"] } ?? [])
            + (summary.isEmpty ? [] : ["  samples: \(summary)"])
            + property.provenance.map { "  assumed: \($0.sentence)" }
            + property.evidence.jsonPaths.map { "  seen at: \($0)" }
    }

    /// The rows in columns, each as wide as its widest cell.
    private static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 0
        }
        return rows.map { row in
            let cells = zip(row.dropLast(), widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return "  " + (cells + row.suffix(1)).joined(separator: "  ")
        }
    }
}

extension Operation {
    /// A Boolean value that indicates whether the body is a JSON object of the usual content type, or none.
    fileprivate var hasUsualBody: Bool { contentType == nil && (body == .none || body == .json) }
}

extension EvidenceSummary {
    /// The evidence on one line, for example `string 3 of 4, null 1 of 4, example 2.0rc2`.
    fileprivate var summary: String {
        var parts = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) of \(objects)" }
        if placeholders > 0 { parts.append("placeholder \(placeholders) of \(objects)") }
        if nulls > 0 { parts.append("null \(nulls) of \(objects)") }
        if absences > 0 { parts.append("absent \(absences) of \(objects)") }
        if let example { parts.append("example \(example)") }
        return parts.joined(separator: ", ")
    }
}
