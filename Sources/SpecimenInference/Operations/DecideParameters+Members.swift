import SpecimenDocs
import SpecimenJSON

// The members of JSON bodies.
extension ParameterDecision {
    /// Members of a JSON body that the example sends and no description mentions.
    var undeclaredMembers: [Parameter] {
        guard hasExample, let body = bodies.first else { return [] }
        let known = Set(description.bodyParameters.map { ExactString($0.name) })
        return graph.members(of: body).map { ExactString($0.key) }.filter { !known.contains($0) }.map { key in
            undeclared(key.string, in: .body, (shownShape(of: key, in: body), .repeated))
        }
    }

    /// The shape of a described member of a JSON body.
    func memberShape(of input: ParameterDescription) -> Shape {
        let declared = declaredShape(of: input)
        let key = ExactString(input.name)
        if let shown = contradiction(of: declared, input, key) { return shown }
        // A declaration in prose counts if no request of the resource shows the parameter.
        let edge = Edge.member(key)
        let known = bodies.filter { graph.child($0, edge) != nil }
        let shown = known.first { body in shapes.parts[body, edge].contains(where: \.isShown) }
        guard let body = shown ?? known.first else { return declared }
        switch input.type {
        case .array(nil), .array(.some(.object)), .array(.some(.dictionary)), .array(.some(.any)), .object, .dictionary,
            .any:
            let seen = shownShape(of: key, in: body)
            return agrees(seen, with: declared) ? seen : declared
        default: return declared
        }
    }

    /// The shape of a member whose values in the operation's own examples are not of the declared type; nil if they
    /// are.
    private func contradiction(of declared: Shape, _ input: ParameterDescription, _ key: ExactString) -> Shape? {
        guard hasExample, let body = bodies.first else { return nil }
        let values = shapes.parts[body, .member(key)].compactMap(\.value).filter { !$0.isNull }
        guard !values.isEmpty else { return nil }
        if input.type == .file { return values.contains { $0.kind == .string } ? .string : nil }
        let texts = values.compactMap { $0.string ?? $0.number?.lexeme ?? ($0.kind == .bool ? $0.text : nil) }
        guard texts.count == values.count else {
            return values.allSatisfy(input.type.acceptsBodyValue) ? nil : shownShape(of: key, in: body)
        }
        switch declared {
        case .bool, .scalar(.numericFlag), .scalar(.wordFlag):
            let shown = shownShape(of: key, in: body)
            if shown == .bool { return declared == .bool ? nil : .bool }
            let flag = TextValues(name: input.name, texts: texts).shape(declared: declared)
            let kind: Shape? = flag == .scalar(.numericFlag) ? .int : flag == .scalar(.wordFlag) ? .string : nil
            return kind == shown ? flag : shown
        default: return values.allSatisfy(input.type.acceptsBodyValue) ? nil : shownShape(of: key, in: body)
        }
    }

    func shownShape(of key: ExactString, in body: NodeID) -> Shape {
        shapes.shape(of: .member(key), in: body).inRequest.fractional(named: key.string)
    }

    /// The example refines what is declared, it does not contradict it: an array stays an array.
    private func agrees(_ seen: Shape, with declared: Shape) -> Bool {
        switch (declared, seen) {
        case (.any, _), (.dictionary, .dictionary), (.dictionary, .model): true
        case (.array(let declared), .array(let seen)): agrees(seen, with: declared)
        case (_, .nullable(let seen)): agrees(seen, with: declared)
        default: false
        }
    }
}
