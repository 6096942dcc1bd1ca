import SpecimenInference

/// The operations and models of an API, each with the evidence for its types.
public struct Inspection: Sendable {
    let model: APIModel

    public init(of model: APIModel) {
        self.model = model
    }

    /// An operation, a model or a property.
    public enum Subject: Sendable {
        case operation(APIModel.Operation)
        case model(Model)
        case property(Property, of: Model)
    }

    /// Finds an operation by its name or its endpoint (`GET /releases/`), a model by its name, or a property by its
    /// model and its key (`Release.version`).
    public func subject(named name: String) -> Subject? {
        if let operation = model.operations.first(where: { name == $0.id || name == $0.endpoint }) {
            return .operation(operation)
        }
        if let found = model.model(named: name) { return .model(found) }
        guard let point = name.firstIndex(of: "."), let owner = model.model(named: String(name[..<point])) else {
            return nil
        }
        let key = name[name.index(after: point)...]
        return owner.properties.first { key == $0.wireName }.map { .property($0, of: owner) }
    }

    /// The names of all subjects.
    public var names: [String] {
        model.operations.flatMap { [$0.id, $0.endpoint] }
            + model.models.flatMap { model in [model.name] + model.properties.map { "\(model.name).\($0.wireName)" } }
    }
}
