import SpecimenInference
import SpecimenJSON

/// Models and their properties.
struct ModelComparison {
    let matching: Matching

    init(_ matching: Matching) {
        self.matching = matching
    }

    var differences: [Difference] {
        let old = Dictionary(
            matching.old.models.map { (matching.renames[$0.name] ?? $0.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let names = Set(matching.new.models.map(\.name))
        let removed = matching.old.models.filter { !names.contains(matching.renames[$0.name] ?? $0.name) }
        return removed.map { Difference(.breaking, .model($0.name), .removed) }
            + matching.new.models.flatMap { model in
                guard let earlier = old[model.name] else {
                    return [Difference(.additive, .model(model.name), .added)]
                }
                return compare(earlier, model)
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
        case .record: "object"
        case .tuple: "array of positions"
        case .union: "object of several kinds"
        }
    }

    private func properties(_ old: Model, _ new: Model) -> [Difference] {
        var pairs: [(old: Property, new: Property)] = []
        for property in new.properties {
            // Under another key but the same name it is the same to whoever reads it.
            let earlier =
                old.properties.first { $0.wireName.hasSameBytes(as: property.wireName) }
                ?? old.properties.first { earlier in
                    earlier.name == property.name
                        && !new.properties.contains { $0.wireName.hasSameBytes(as: earlier.wireName) }
                }
            if let earlier { pairs.append((earlier, property)) }
        }
        let removed = old.properties.filter { property in !pairs.contains { $0.old == property } }
        let added = new.properties.filter { property in !pairs.contains { $0.new == property } }
        return removed.map { property in
            Difference(.breaking, .property(new.name, property.name), .removed, old: "\(property.shape)")
        }
            + added.map { property in
                // Whoever makes such a value has to say it. A union is not made of its shared properties.
                let isNeeded = !property.isOptional && new.kind != .union
                let words = "\(isNeeded ? "required " : "")\(property.shape)"
                return Difference(
                    isNeeded ? .breaking : .additive,
                    .property(new.name, property.name),
                    .added,
                    new: words
                )
            }
            + pairs.flatMap { old, property in compare(old, property, in: new) }
            + order(pairs, old, new)
    }

    private func compare(_ old: Property, _ new: Property, in model: Model) -> [Difference] {
        let subject = Difference.Subject.property(model.name, new.name)
        var differences: [Difference] = []
        if old.name != new.name {
            differences.append(Difference(.breaking, subject, .renamed, old: old.name, new: new.name))
        }
        if old.wireName != new.wireName {
            differences.append(Difference(.breaking, subject, .sentAs, old: old.wireName, new: new.wireName))
        }
        differences += ShapeComparison(matching).differences(old.shape, new.shape, of: subject)
        if old.isOptional != new.isOptional, model.kind != .union {
            differences.append(
                Difference(.breaking, subject, new.isOptional ? .becameOptional : .becameRequired)
            )
        }
        return differences
    }

    /// Initializers take their arguments in the order of the properties.
    private func order(
        _ pairs: [(old: Property, new: Property)],
        _ old: Model,
        _ new: Model
    ) -> [Difference] {
        guard new.kind != .union else { return [] }
        let before = old.properties.compactMap { property in pairs.first { $0.old == property }?.new.wireName }
        let now = new.properties.filter { property in pairs.contains { $0.new == property } }.map(\.wireName)
        guard before != now else { return [] }
        return [Difference(.breaking, .model(new.name), .reordered)]
    }

    /// A switch over all kinds names each of them.
    private func variants(_ old: Model, _ new: Model) -> [Difference] {
        let subject = Difference.Subject.model(new.name)
        let removed = old.variants.filter { variant in !new.variants.contains { $0.name == variant.name } }
        let added = new.variants.filter { variant in !old.variants.contains { $0.name == variant.name } }
        var differences: [Difference] = []
        if !removed.isEmpty {
            let names = removed.map(\.name).joined(separator: ", ")
            differences.append(Difference(.breaking, subject, .kindsRemoved, old: names))
        }
        if !added.isEmpty {
            let names = added.map(\.name).joined(separator: ", ")
            differences.append(Difference(.breaking, subject, .kindsAdded, new: names))
        }
        for variant in new.variants {
            guard let earlier = old.variants.first(where: { $0.name == variant.name }) else { continue }
            let before = matching.renames[earlier.model] ?? earlier.model
            if before != variant.model {
                differences.append(
                    Difference(.breaking, subject, .typeChanged, old: earlier.model, new: variant.model)
                )
            }
        }
        return differences
    }
}
