import SpecimenDocs
import SpecimenJSON

extension TypeGraph {
    /// Reads the examples of all endpoints: each JSON path of each message becomes a type.
    ///
    /// The examples of a message are read in the order of their texts, because the order of the docs follows the names
    /// of files.
    init(_ endpoints: [DocumentedEndpoint]) {
        self.init(
            messages: endpoints.indices.flatMap { index in
                Message.Part.ofCalls.map { part in
                    Message(endpoint: index, part: part, name: endpoints[index].messageName(part))
                }
            }
        )
        for (index, endpoint) in endpoints.enumerated() {
            add(endpoint.responseBodies, to: Message.id(of: .response, of: index))
            let body = endpoint.request.body
            add(body.values, to: Message.id(of: .request, of: index), fields: body.fields)
            let queries = endpoint.request.queries
            add(queries.flatMap(\.members), to: Message.id(of: .query, of: index), fields: queries)
            declare(endpoint.description.bodyParameters, in: Message.id(of: .request, of: index))
        }
    }

    /// Reads the bodies of failures, in the order of the messages.
    init(failures: [(message: Message, bodies: [JSONNode])]) {
        self.init(messages: failures.map(\.message))
        for (index, failure) in failures.enumerated() { add(failure.bodies, to: index) }
    }

    /// Adds the objects and lists in the fields of a form or a query.
    private mutating func add(_ bodies: [JSONNode], to message: MessageID, fields: [FieldEvidence]) {
        add(bodies, to: message)
        guard !bodies.isEmpty, !fields.isEmpty, let root = root(of: message) else { return }
        self[root].isFixedRecord = true
        for field in fields where field.hasOneKey {
            guard let type = child(root, .member(ExactString(field.name))) else { continue }
            self[type].dictionaryReason = .oneKey
            makeDictionary(type)
        }
    }

    private mutating func add(_ bodies: [JSONNode], to message: MessageID) {
        guard !bodies.isEmpty else { return }
        let root = addNode()
        messages[message].root = root
        messages[message].hasExample = true
        for body in bodies.sortedByText { add(body, to: root, parent: nil, step: .body, message: message) }
    }

    private mutating func add(
        _ value: JSONNode,
        to node: NodeID,
        parent: SampleID?,
        step: Sample.Step,
        message: MessageID
    ) {
        let sample = addSample(Sample(value: value, parent: parent, step: step, message: message), to: node)
        let placeholders = Placeholders(in: value)
        switch value.kind {
        case .object:
            for member in value.distinctMembers {
                let key = ExactString(member.key)
                let placeholder = placeholders.placeholder(member.value, key: member.key)
                add(
                    member.value,
                    placeholder,
                    to: addChild(node, .member(key)),
                    parent: sample,
                    step: .member(key),
                    message: message
                )
            }
        case .array:
            for (index, element) in value.elements.enumerated() {
                add(
                    element,
                    placeholders.placeholder(element),
                    to: addChild(node, .element),
                    parent: sample,
                    step: .element(index),
                    message: message
                )
            }
        case .null, .bool, .number, .string: break
        }
    }

    private mutating func add(
        _ value: JSONNode,
        _ placeholder: Placeholder?,
        to node: NodeID,
        parent: SampleID,
        step: Sample.Step,
        message: MessageID
    ) {
        guard let placeholder else { return add(value, to: node, parent: parent, step: step, message: message) }
        let sample = Sample(value: nil, placeholder: placeholder, parent: parent, step: step, message: message)
        _ = addSample(sample, to: node)
    }

    /// Adds the members that the descriptions of body parameters list.
    private mutating func declare(_ inputs: [ParameterDescription], in message: MessageID) {
        let inputs = inputs.filter { !$0.members.isEmpty }
        guard !inputs.isEmpty else { return }
        let root = root(of: message) ?? addNode()
        messages[message].root = root
        let body = addSample(Sample(value: nil, parent: nil, step: .body, message: message), to: root)
        for input in inputs {
            let key = ExactString(input.name)
            var node = addChild(root, .member(key))
            let sample = addSample(Sample(value: nil, parent: body, step: .member(key), message: message), to: node)
            if input.type.isArray {
                node = addChild(node, .element)
                _ = addSample(Sample(value: nil, parent: sample, step: .element(0), message: message), to: node)
            }
            for member in input.members {
                let key = ExactString(member.name)
                self[node].declaredMembers[key] = member.isRequired && self[node].declaredMembers[key] ?? true
            }
        }
    }
}

extension [JSONNode] {
    fileprivate var sortedByText: [JSONNode] {
        guard count > 1 else { return self }
        return map { (node: $0, text: $0.text) }.sorted { $0.text < $1.text }.map(\.node)
    }
}

extension JSONNode {
    /// The members, of several with one key the first.
    fileprivate var distinctMembers: [JSONMember] {
        var seen: Set<ExactString> = []
        return members.filter { seen.insert(ExactString($0.key)).inserted }
    }
}
