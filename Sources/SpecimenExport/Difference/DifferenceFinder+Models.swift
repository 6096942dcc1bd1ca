import SpecimenInference
import SpecimenJSON

extension DifferenceFinder {
    /// Compares the models and their properties.
    mutating func compareModels(_ old: [Model], _ new: [Model]) {
        let newNames = Set(new.map(\.name))
        for model in old where !newNames.contains(renames.name(of: model.name)) {
            add(.removed, Subject(.model, model.name))
        }
        let byName = Dictionary(old.map { (renames.name(of: $0.name), $0) }, uniquingKeysWith: { first, _ in first })
        for model in new {
            if let old = byName[model.name] {
                compare(old, model)
            } else {
                add(.added, Subject(.model, model.name))
            }
        }
    }

    private mutating func compare(_ old: Model, _ new: Model) {
        let subject = Subject(.model, new.name)
        compare(.renamed, subject, old: old.name, new: new.name)
        compare(.typeChanged, subject, old: "\(old.kind)", new: "\(new.kind)")
        guard old.kind == new.kind else { return }
        compareProperties(old, new)
        let (before, after) = (old.variants.map(\.value), new.variants.map(\.value))
        compareValues(subject, old: before, new: after, removed: .variantsRemoved, added: .variantsAdded)
        for (old, new) in Pairing(old.variants, new.variants, by: \.value).pairs
        where renames.name(of: old.model) != new.model {
            add(.typeChanged, subject, old: old.model, new: new.model)
        }
    }

    private mutating func compareProperties(_ old: Model, _ new: Model) {
        func subject(_ property: Property) -> Subject { Subject(.property, "\(new.name).\(property.wireName)") }
        let key = { (property: Property) in ExactString(property.wireName) }
        let properties = Pairing(old.properties, new.properties, by: key)
        // Users initialize records and tuples with the properties in their order. Unions have no such initializer.
        let hasInitializer = new.kind != .union
        for property in properties.removed { add(.removed, subject(property), old: "\(property.shape)") }
        for property in properties.added {
            addInput(subject(property), property.shape, isRequired: hasInitializer && !property.isOptional)
        }
        for (old, new) in properties.pairs {
            compare(subject(new), old, new)
            if hasInitializer, old.isOptional != new.isOptional {
                add(new.isOptional ? .becameOptional : .becameRequired, subject(new))
            }
        }
        let kept = properties.pairs.map { key($0.new) }
        if hasInitializer, old.properties.map(key).filter(Set(kept).contains) != kept {
            add(.reordered, Subject(.model, new.name))
        }
    }

    private mutating func compare(_ subject: Subject, _ old: Property, _ new: Property) {
        // The configuration may rename a property without a change of its key.
        if old.preferredName != new.preferredName {
            let (before, after) = (old.preferredName ?? old.wireName, new.preferredName ?? new.wireName)
            add(.renamed, subject, old: before, new: after)
        }
        compareShapes(subject, old.shape, new.shape)
        if old.isPatch != new.isPatch { add(new.isPatch ? .nullable : .notNullable, subject) }
    }
}
