extension APIModel {
    /// Makes numbers that are whole in each sample fractional where the API shows that they need not be: the same key
    /// has fractions in another model, the name is that of a measure or an amount, or a number of the same quantity
    /// beside it has a fraction.
    ///
    /// Identifiers, counts and sizes stay whole whatever is beside them: see ``MeasureWords``. Computed values of
    /// dictionaries become fractional in `ShapeDecision.swift`. The parameters that examples send without a description
    /// become fractional by their names in ``ParameterDecision``. The positions of tuples keep the types of their
    /// samples, because a tuple under a measure usually begins with a time.
    mutating func widenNumbers() {
        let evidence = FractionEvidence(self)
        for (index, model) in models.enumerated() where model.kind == .record {
            let siblings = FractionalSiblings(model)
            for (position, property) in model.properties.enumerated() {
                let wider = property.shape.fractional
                guard wider != property.shape, property.evidence.isInformative, !property.isTypeSettled,
                    let reason = evidence.reason(for: property, of: model, siblings)
                else { continue }
                models[index].properties[position].provenance.append(reason)
                if case .wholeParameter = reason { continue }
                models[index].properties[position].shape = wider
            }
        }
    }
}

/// Everything in the model that says which numbers have fractions.
private struct FractionEvidence {
    /// The names of the models that have fractions under a key, by key.
    private var fractions: [String: [String]] = [:]
    /// The properties whose name is that of a measure, by the model that they hold.
    private var measures: [String: String] = [:]
    /// The parameters that descriptions declare to be whole.
    private var wholeParameters: Set<String> = []

    init(_ api: APIModel) {
        for model in api.models {
            for property in model.properties {
                if model.kind == .record, property.shape.core == .double {
                    fractions[property.wireName, default: []].append(model.name)
                }
                if let held = property.shape.modelName, Self.isMeasure(property) {
                    measures[held] = measures[held] ?? "\(model.name).\(property.wireName)"
                }
            }
        }
        // A parameter that only an example shows has become fractional by its name already.
        for parameter in api.operations.flatMap(\.parameters) where parameter.shape.core == .int {
            wholeParameters.insert(parameter.wireName)
        }
    }

    /// Returns the reason why a property has fractions, or does not have them in spite of its name; nil if it simply
    /// has the type of its samples.
    func reason(for property: Property, of model: Model, _ siblings: FractionalSiblings) -> Provenance? {
        let name = Words(property.wireName)
        guard !MeasureWords.isWhole(name) else { return nil }
        if let owners = fractions[property.wireName] { return .fraction(property.wireName, models: owners) }
        if Self.isMeasure(property) {
            return wholeParameters.contains(property.wireName) ? .wholeParameter(property.wireName) : .measure
        }
        if MeasureWords.isSummary(name), let owner = measures[model.name] { return .measureOwner(owner) }
        return siblings.sibling(of: name).map(Provenance.fractionalSibling)
    }

    private static func isMeasure(_ property: Property) -> Bool {
        property.shape.fractional(named: property.wireName) != property.shape
            || property.shape.modelName != nil && MeasureWords.isMeasure(Words(property.wireName), hasSeveral: true)
    }
}

/// The keys of one model whose numbers have fractions in the samples.
private struct FractionalSiblings {
    private var first: String?
    private var byQuantity: [MeasureWords.Quantity: String] = [:]

    init(_ model: Model) {
        for property in model.properties where property.shape == .double {
            first = first ?? property.wireName
            guard let quantity = MeasureWords.quantity(of: Words(property.wireName)) else { continue }
            byQuantity[quantity] = byQuantity[quantity] ?? property.wireName
        }
    }

    /// Returns a key with fractions whose numbers are of one quantity with those of a name.
    func sibling(of name: Words) -> String? {
        MeasureWords.isSeconds(name) ? first : MeasureWords.quantity(of: name).flatMap { byQuantity[$0] }
    }
}

extension Shape {
    /// The shape with `double` in place of `int`.
    var fractional: Shape { replacingCore { $0 == .int ? .double : $0 } ?? self }

    /// Returns the shape with `double` in place of `int` if a name is that of a measure.
    func fractional(named name: String) -> Shape {
        MeasureWords.isMeasure(Words(name), hasSeveral: self != core) ? fractional : self
    }
}
