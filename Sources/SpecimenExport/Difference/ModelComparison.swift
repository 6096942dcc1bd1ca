import SpecimenInference
import SpecimenJSON

/// Compares the models and their properties.
struct ModelComparison {
    let old: APIModel
    let new: APIModel
    let renames: ModelRenames

    var differences: [Difference] {
        let newNames = Set(new.models.map(\.name))
        let oldModels = old.models.map { (model: $0, name: renames.name(of: $0.name)) }
        let byName = Dictionary(oldModels.map { ($0.name, $0.model) }, uniquingKeysWith: { first, _ in first })
        return oldModels.filter { !newNames.contains($0.name) }.map { old in
            Difference(.breaking, .model(old.model.name), .removed)
        }
            + new.models.flatMap { new in
                byName[new.name].map { compare($0, new) } ?? [Difference(.additive, .model(new.name), .added)]
            }
    }

    private func compare(_ old: Model, _ new: Model) -> [Difference] {
        let subject = Difference.Subject.model(new.name)
        var differences: [Difference] = []
        if old.name != new.name {
            differences.append(Difference(.breaking, subject, .renamed, old: old.name, new: new.name))
        }
        guard old.kind == new.kind else {
            return differences + [
                Difference(.breaking, subject, .typeChanged, old: Self.words(old.kind), new: Self.words(new.kind))
            ]
        }
        return differences + properties(old, new) + variants(old, new)
    }

    private static func words(_ kind: Model.Kind) -> String {
        switch kind {
        case .record: "record"
        case .tuple: "tuple"
        case .union: "union"
        }
    }

    private func properties(_ old: Model, _ new: Model) -> [Difference] {
        let key = { (property: Property) in ExactString(property.wireName) }
        let pairing = Pairing(old.properties, new.properties, by: key)
        let removed = pairing.removed.map { property in
            Difference(.breaking, .property(new.name, property.wireName), .removed, old: "\(property.shape)")
        }
        let added = pairing.added.map { property in
            // An initializer takes every required property. Unions have no such initializer.
            let isNeeded = !property.isOptional && new.kind != .union
            let words = "\(isNeeded ? "required " : "")\(property.shape)"
            let level: Difference.Level = isNeeded ? .breaking : .additive
            return Difference(level, .property(new.name, property.wireName), .added, new: words)
        }
        var differences = removed + added + pairing.pairs.flatMap { compare($0, $1, in: new) }
        // An initializer takes its arguments in the order of the properties.
        let oldOrder = Pairing(new.properties, old.properties, by: key).pairs.map { key($0.new) }
        if new.kind != .union, oldOrder != pairing.pairs.map({ key($0.new) }) {
            differences.append(Difference(.breaking, .model(new.name), .reordered))
        }
        return differences
    }

    private func compare(_ old: Property, _ new: Property, in model: Model) -> [Difference] {
        let subject = Difference.Subject.property(model.name, new.wireName)
        var differences: [Difference] = []
        // The configuration may rename a property without a change of its key.
        if old.preferredName != new.preferredName {
            let (before, after) = (old.preferredName ?? old.wireName, new.preferredName ?? new.wireName)
            differences.append(Difference(.breaking, subject, .renamed, old: before, new: after))
        }
        differences += ShapeComparison(renames).differences(old.shape, new.shape, of: subject)
        if old.isOptional != new.isOptional, model.kind != .union {
            differences.append(Difference(.breaking, subject, new.isOptional ? .becameOptional : .becameRequired))
        }
        return differences
    }

    private func variants(_ old: Model, _ new: Model) -> [Difference] {
        let subject = Difference.Subject.model(new.name)
        let pairing = Pairing(old.variants, new.variants, by: \.value)
        let names = { (variants: [Variant]) in variants.map(\.value).joined(separator: ", ") }
        var differences: [Difference] = []
        if !pairing.removed.isEmpty {
            differences.append(Difference(.breaking, subject, .variantsRemoved, old: names(pairing.removed)))
        }
        if !pairing.added.isEmpty {
            differences.append(Difference(.breaking, subject, .variantsAdded, new: names(pairing.added)))
        }
        return differences
            + pairing.pairs.filter { renames.name(of: $0.model) != $1.model }.map { old, new in
                Difference(.breaking, subject, .typeChanged, old: old.model, new: new.model)
            }
    }
}
