extension APIModel {
    /// Makes numbers that are whole in each sample fractional where the API shows that they need not be: the same key
    /// has fractions in another model, or most members of a record of numbers have fractions. Computed values of
    /// dictionaries become fractional in `ShapeDecision.swift`.
    mutating func widenNumbers() {
        let fractional = modelsWithFractions
        for index in models.indices where models[index].kind == .record && !models[index].isInput {
            let isMeasured = models[index].isMostlyFractional
            for position in models[index].properties.indices {
                let property = models[index].properties[position]
                let wider = property.shape.fractional
                guard wider != property.shape, property.evidence.isInformative, !property.isTypeSettled else {
                    continue
                }
                if let owners = fractional[property.wireName] {
                    models[index].properties[position].provenance.append(.fraction(property.wireName, models: owners))
                } else if isMeasured {
                    models[index].properties[position].provenance.append(.fractionalSiblings)
                } else {
                    continue
                }
                models[index].properties[position].shape = wider
            }
        }
    }

    /// The names of the models that have fractions under a key, by key.
    private var modelsWithFractions: [String: [String]] {
        var owners: [String: [String]] = [:]
        for model in models where model.kind == .record {
            for property in model.properties where property.shape.core == .double {
                owners[property.wireName, default: []].append(model.name)
            }
        }
        return owners
    }
}

extension Model {
    private static let fewestMembers = 3

    fileprivate var isMostlyFractional: Bool {
        let shapes = properties.filter(\.evidence.isInformative).map(\.shape)
        guard shapes.count >= Self.fewestMembers, shapes.allSatisfy({ $0 == .int || $0 == .double }) else {
            return false
        }
        return shapes.count { $0 == .double } * 2 >= shapes.count
    }
}

extension Shape {
    /// The shape with `double` in place of `int`.
    var fractional: Shape { replacingCore { $0 == .int ? .double : $0 } ?? self }
}
