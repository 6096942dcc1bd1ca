import SpecimenInference
import SpecimenJSON

/// The new names of renamed models. A model was renamed if a response, parameter or property had the old model as its
/// type and has the new model now.
struct ModelRenames {
    private let old: [String: Model]
    private let new: [String: Model]
    private var names: [String: String] = [:]
    private var visited: Set<[String]> = []

    init(_ old: APIModel, _ new: APIModel, operations: [(old: Operation, new: Operation)]) {
        self.old = Dictionary(old.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.new = Dictionary(new.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (old, new) in operations {
            visit(old.response.shape, new.response.shape)
            for (old, new) in Pairing(parametersOf: old, new).pairs where old.location == new.location {
                visit(old.shape, new.shape)
            }
        }
    }

    /// The name that an old model has now.
    func name(of oldName: String) -> String { names[oldName] ?? oldName }

    private mutating func visit(_ old: Shape, _ new: Shape) {
        switch (old, new) {
        case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)): visit(old, new)
        case (.nullable(let old), let new), (let old, .nullable(let new)): visit(old, new)
        case (.model(let old), .model(let new)): visit(modelNamed: old, new)
        case (.oneOf(let old), .oneOf(let new)) where old.count == new.count: zip(old, new).forEach { visit($0, $1) }
        default: break
        }
    }

    private mutating func visit(modelNamed one: String, _ other: String) {
        guard visited.insert([one, other]).inserted, let before = old[one], let after = new[other] else { return }
        if one != other, new[one] == nil, old[other] == nil, names[one] == nil, !names.values.contains(other) {
            names[one] = other
        }
        for (old, new) in Pairing(before.properties, after.properties, by: { ExactString($0.wireName) }).pairs {
            visit(old.shape, new.shape)
        }
        for (old, new) in Pairing(before.variants, after.variants, by: \.value).pairs {
            visit(modelNamed: old.model, new.model)
        }
    }
}
