import SpecimenInference
import SpecimenJSON

/// The new names of models that were renamed, found where the old and the new model are the type of the same thing.
struct ModelRenames {
    private let old: [String: Model]
    private let new: [String: Model]
    private var names: [String: String] = [:]
    private var visited: Set<[String]> = []

    init(_ old: APIModel, _ new: APIModel, operations: [(old: APIModel.Operation, new: APIModel.Operation)]) {
        self.old = Dictionary(old.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.new = Dictionary(new.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (old, new) in operations {
            visit(old.response.shape, new.response.shape)
            for (old, new) in ParameterComparison.pairing(old, new).pairs where old.location == new.location {
                visit(old.shape, new.shape)
            }
        }
    }

    /// The name that an old model has now.
    func name(of oldName: String) -> String { names[oldName] ?? oldName }

    /// An old shape with the names that its models have now.
    func shape(of old: Shape) -> Shape {
        switch old {
        case .array(let element): .array(shape(of: element))
        case .dictionary(let value): .dictionary(shape(of: value))
        case .nullable(let inner): .nullable(shape(of: inner))
        case .model(let name): .model(self.name(of: name))
        default: old
        }
    }

    private mutating func visit(_ one: Shape, _ other: Shape) {
        switch (one, other) {
        case (.array(let one), .array(let other)), (.dictionary(let one), .dictionary(let other)),
            (.nullable(let one), .nullable(let other)):
            visit(one, other)
        case (.nullable(let one), _): visit(one, other)
        case (_, .nullable(let other)): visit(one, other)
        case (.model(let one), .model(let other)): visit(modelNamed: one, other)
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
