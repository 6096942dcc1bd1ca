import SpecimenDocs
import SpecimenJSON

/// Placeholders in examples declare a type or say nothing: see ``Placeholder``.
extension TypeGraph {
    /// The body that holds a sample.
    func body(of sample: SampleID) -> SampleID {
        var sample = sample
        while let parent = samples[sample].parent { sample = parent }
        return sample
    }

    /// The bodies that name types in place of values. A tool made them of a schema, so that they show every member that
    /// an object can have.
    var bodiesOfTypes: Set<SampleID> {
        Set(samples.indices.filter { samples[$0].placeholder?.type != nil }.map(body))
    }
}

extension [Sample] {
    /// The shape that placeholders declare; nil if there are none. A placeholder that names no type stands for a text,
    /// unless another one names a type.
    var placeholderShape: Shape? {
        let placeholders = compactMap(\.placeholder)
        guard !placeholders.isEmpty else { return nil }
        let shapes = Set(placeholders.compactMap(\.type).map(Shape.init(placeholder:)))
        if shapes == [.int, .double] { return .double }
        return shapes.count > 1 ? .any : shapes.first ?? .string
    }
}

extension Shape {
    /// Creates the shape of a type that a placeholder names. The form of the values is unknown.
    init(placeholder type: ParameterType) {
        self =
            switch type {
            case .file: .string
            case .timestamp: .any
            case .dateTime: .scalar(.verbatimDateTime)
            default: Shape(type)
            }
    }
}

extension ShapeDecision {
    /// The texts of the bodies that have a placeholder in place of a value other than a text. The inferred types cannot
    /// hold them.
    var unreadableBodies: [MessageID: Set<String>] {
        var holdsText: [TypePart: Bool] = [:]
        var unreadable: Set<SampleID> = []
        for (index, sample) in graph.samples.enumerated() where sample.placeholder != nil {
            guard let owner = sample.parent.map(graph.node(of:)) else { continue }
            let part = TypePart(owner: .type(owner), edge: graph.edge(of: index, in: owner))
            let isReadable = holdsText[part] ?? shape(of: part.edge, in: owner).holdsAnyText
            holdsText[part] = isReadable
            if !isReadable { unreadable.insert(graph.body(of: index)) }
        }
        return unreadable.reduce(into: [:]) { bodies, body in
            guard let value = graph.samples[body].value else { return }
            bodies[graph.samples[body].message, default: []].insert(value.text)
        }
    }
}

extension Shape {
    fileprivate var holdsAnyText: Bool {
        switch self {
        case .any, .string: true
        case .oneOf(let shapes): shapes.contains(.string)
        default: false
        }
    }
}
