import SpecimenDocs

/// Evidence to type. Pure: the names of models are looked up, not made.
struct ShapeDecision {
    /// The model that the objects at any of these sites belong to.
    let modelName: (Evidence) -> String?
    let overrides: Overrides

    func shape(of evidence: Evidence) -> Shape {
        overrides.override(of: evidence)?.type.map { shape(of: evidence, declared: $0) }
            ?? inferredShape(of: evidence)
    }

    /// The shape that someone says it has; what objects hold is still inferred.
    func shape(of evidence: Evidence, declared: ParameterType) -> Shape {
        switch declared {
        case .object, .dictionary:
            let inferred = inferredShape(of: evidence)
            switch inferred {
            case .map: return inferred
            case .model where declared == .object: return inferred
            default: return Shape(declared)
            }
        case .array(let element?):
            return .array(evidence.elements.first.map { shape(of: $0, declared: element) } ?? Shape(element))
        case .array(nil):
            let inferred = inferredShape(of: evidence)
            return inferred.isArray ? inferred : Shape(declared)
        case .dateTime: return .dateTime(verbatim: evidence.counts.unusualDates > 0)
        default: return Shape(declared)
        }
    }

    private func inferredShape(of evidence: Evidence) -> Shape {
        switch evidence.structure {
        case .unknown, .mixed: .any
        case .scalar: ScalarDecision(evidence.tallies).shape
        case .record, .tuple, .union: modelName(evidence).map(Shape.model) ?? .any
        case .map(let values): .map(mapValue(values, in: evidence))
        case .list(let elements): .array(element(elements))
        case .openObject: .map(.any)
        case .openList: .array(.any)
        }
    }

    /// The shape of what stands alone: only a property can keep the text that it was read from.
    func bareShape(of evidence: Evidence) -> Shape {
        let shape = shape(of: evidence)
        return shape == .dateTime(verbatim: true) ? .string : shape
    }

    private func mapValue(_ values: Evidence, in map: Evidence) -> Shape {
        guard isUniform(values, in: map) else { return .any }
        let shape = element(values)
        // What is computed may have a fraction, though no sample has one.
        return map.counts.computedMaps > 0 ? shape.fractional : shape
    }

    /// One scalar under one name is no evidence that all names have such a value.
    private func isUniform(_ values: Evidence, in map: Evidence) -> Bool {
        let counts = values.counts
        return map.counts.tellingMaps > 0 || values.tallies.distinct.count > 1 || counts.arrays + counts.objects > 0
    }

    private func element(_ evidence: Evidence) -> Shape {
        let shape = bareShape(of: evidence)
        return evidence.counts.nulls > 0 && shape != .any ? .nullable(shape) : shape
    }
}
