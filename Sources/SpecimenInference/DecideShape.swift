/// Evidence to type. Pure: the names of models are looked up, not made.
struct ShapeDecision {
    /// The model that the objects at any of these sites belong to.
    let modelName: (Evidence) -> String?

    func shape(of evidence: Evidence) -> Shape {
        switch evidence.structure {
        case .unknown, .mixed: .any
        case .scalar: ScalarDecision(evidence.total).shape
        case .record, .tuple: modelName(evidence).map(Shape.model) ?? .any
        case .map(let values): .map(element(values))
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

    private func element(_ evidence: Evidence) -> Shape {
        let shape = bareShape(of: evidence)
        return evidence.total.nulls > 0 && shape != .any ? .nullable(shape) : shape
    }
}
