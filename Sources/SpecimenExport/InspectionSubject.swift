import SpecimenDocs
import SpecimenInference

/// One thing that can be inspected.
public enum InspectionSubject: Sendable {
    case operation(APIModel.Operation)
    case model(Model)
    case property(Property, of: Model)
}

extension Inspection {
    /// Finds an operation by its name or its endpoint (`GET /releases/`), a model by its name, a property by both
    /// (`Release.version`, with the name on the wire or the one in Swift).
    public func subject(named name: String) -> InspectionSubject? {
        if let operation = model.operations.first(where: { name == $0.id || name == $0.endpoint }) {
            return .operation(operation)
        }
        if let found = model.model(named: name) { return .model(found) }
        guard let point = name.firstIndex(of: "."), let owner = model.model(named: String(name[..<point])) else {
            return nil
        }
        let key = name[name.index(after: point)...]
        return owner.properties.first { key == $0.wireName || key == $0.name }.map { .property($0, of: owner) }
    }

    /// What ``subject(named:)`` knows, for a suggestion to who mistypes.
    public var names: [String] {
        model.operations.flatMap { [$0.id, $0.endpoint] }
            + model.models.flatMap { model in [model.name] + model.properties.map { "\(model.name).\($0.wireName)" } }
    }

    /// All there is to say of one thing; ends with a line break.
    public func text(of subject: InspectionSubject) -> String {
        let lines =
            switch subject {
            case .operation(let operation): Self.details(operation)
            case .model(let model): Self.lines(model) + Self.uses(of: model, in: self.model)
            case .property(let property, of: let owner): Self.details(property, of: owner)
            }
        return lines.map(printable).joined(separator: "\n") + "\n"
    }

    public func json(of subject: InspectionSubject) -> String { Self.json(of: subject) }

    private static func details(_ operation: APIModel.Operation) -> [String] {
        let assumed = operation.parameters.filter { !$0.provenance.isEmpty }.map { parameter in
            "  \(parameter.wireName): " + parameter.provenance.map(\.sentence).joined(separator: " ")
        }
        let answers = operation.answers.map { answer in
            "  example: \(answer.status) \(answer.reason)" + (answer.mediaType.map { ", \($0)" } ?? ", no content")
        }
        return lines(operation) + assumed + answers + operation.sources.map { "  described in \($0)" }
    }

    private static func details(_ property: Property, of owner: Model) -> [String] {
        let type = property.shape.description + (property.isOptional ? ", optional" : "")
        let head = [
            "\(owner.name).\(property.wireName)", "  type: \(type)", "  presence: \(property.presence.sentence)",
        ]
        let summary = property.evidence.summary
        return head + (summary.isEmpty ? [] : ["  samples: \(summary)"])
            + property.provenance.map { "  assumed: \($0.sentence)" }
            + property.evidence.jsonPaths.map { "  seen at: \($0)" }
    }

    private static func uses(of model: Model, in api: APIModel) -> [String] {
        let answers = api.operations.filter { $0.response.shape.modelName == model.name }.map { "  answers \($0.id)" }
        let holders = api.models.flatMap { holder in
            holder.properties.filter { $0.shape.modelName == model.name }.map {
                "  held by \(holder.name).\($0.wireName)"
            }
        }
        let unions = api.models.filter { union in union.variants.contains { $0.model == model.name } }
        let senders = api.operations.flatMap { operation in
            operation.parameters.filter { $0.shape.modelName == model.name }.map {
                "  sent by \(operation.id) as \($0.wireName)"
            }
        }
        return answers + holders + unions.map { "  a kind of \($0.name)" } + senders
    }
}
