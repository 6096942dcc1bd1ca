import SpecimenDocs
import SpecimenJSON

/// Decides the parameters of one endpoint from their descriptions and from example requests, which go first.
struct ParameterDecision {
    let endpoint: DocumentedEndpoint
    let api: DocumentedAPI
    let shapes: ShapeDecision
    /// The message of the operation's request bodies.
    let request: MessageID
    /// The type of the objects in queries; nil if no example has one.
    let query: NodeID?
    /// The types of the request bodies of all operations on the same resource, the operation's own body first.
    let bodies: [NodeID]
    /// A Boolean value that indicates whether the first body is the operation's own, and an example shows it.
    let hasExample: Bool
    let overrides: ParameterOverrides

    /// The parameters in the order of a call, and the form in which those of the body are sent.
    struct Inputs {
        var parameters: [Parameter]
        var body: Operation.Body
        var contentType: String?
    }

    func decideInputs() -> Inputs {
        var inputs = bodyInputs()
        inputs.parameters = pathParameters + queryParameters + headerParameters + inputs.parameters
        for index in inputs.parameters.indices { overrides.apply(to: &inputs.parameters[index]) }
        return inputs
    }

    private var graph: TypeGraph { shapes.graph }
    private var description: EndpointDescription { endpoint.description }

    private var requirement: RequirementDecision {
        RequirementDecision(
            method: description.method,
            isOfThing: endpoint.path.endsInParameter,
            sentNames: sentNames
        )
    }

    /// The members or fields that the example requests send; nil if no example shows any.
    private var sentNames: Set<String>? {
        let body = endpoint.request.body
        switch body.form {
        case .form, .multipart: return Set(body.fields.map(\.name) + body.files.map(\.name))
        default:
            guard hasExample, let root = bodies.first else { return nil }
            return Set(graph.members(of: root).filter { graph.isShown($0.type) }.map(\.key))
        }
    }

    /// Creates the parameters of one location that descriptions declare.
    private func declared(
        _ inputs: [ParameterDescription],
        in location: Parameter.Location,
        _ decide: (ParameterDescription) -> FieldDecision.Result
    ) -> [Parameter] {
        zip(inputs, requirement.requirements(inputs, in: location)).map { input, isRequired in
            let (shape, style) = decide(input)
            var parameter = Parameter(
                wireName: input.name,
                location: location,
                shape: shape,
                isRequired: isRequired,
                description: input.description ?? "",
                defaultText: input.defaultText,
                style: style,
                provenance: input.describedFacts.filter { $0 != .flag || shape.isFlag }.map(Provenance.prose)
            )
            let isStated = shape == declaredShape(of: input) || shape == declaredShape(of: input).flattened
            let isStyleStated = location != .query || style == (input.style ?? .repeated)
            if location != .body, !isStated || !isStyleStated { parameter.provenance.append(.example) }
            return parameter
        }
    }

    /// Creates a parameter that no description mentions. The example works, so it can be sent.
    private func undeclared(_ name: String, in location: Parameter.Location, _ decided: FieldDecision.Result)
        -> Parameter
    {
        Parameter(
            wireName: name,
            location: location,
            shape: decided.shape,
            isRequired: false,
            description: "Not described; the example request sends it.",
            defaultText: nil,
            style: decided.style
        )
    }

    private func declaredShape(of input: ParameterDescription) -> Shape {
        let isNumber = input.type == .integer || input.type == .number
        let isFlag = [.numericFlag, .wordFlag, .presenceFlag].contains(input.wireFormat)
        // A phrase such as "Set to 0 to disable" makes no flag of a number.
        let declared = isNumber && isFlag ? Shape(input.type) : Shape(input.type).sent(as: input.wireFormat)
        guard !input.choices.isEmpty else { return declared }
        let choices = Shape.enumeration(input.choices)
        return switch declared {
        case .string: choices
        case .array(.string), .array(.any): .array(choices)
        default: declared
        }
    }
}

extension ParameterDecision {
    private var pathParameters: [Parameter] {
        declared(description.pathParameters, in: .path) { input in
            let shape = declaredShape(of: input).flattened
            if case .array = shape { return (shape, input.style ?? .comma) }
            let texts = endpoint.request.pathTexts[input.name] ?? []
            return (TextValues(name: input.name, texts: texts).shape(declared: shape), .repeated)
        }
    }

    private var queryParameters: [Parameter] {
        let isParameter = { (name: String) in !api.authentication.isCredential(query: name, at: endpoint) }
        return fields(
            description.queryParameters.filter { isParameter($0.name) },
            endpoint.request.queries.filter { isParameter($0.name) },
            in: .query,
            objects: query
        )
    }

    /// Headers have no lists but those that a description declares.
    private var headerParameters: [Parameter] {
        let isSet = { (name: String) in
            HeaderNames.areOfRequest.contains(name.lowercased()) || api.authentication.isCredential(header: name)
        }
        let inputs = description.headerParameters.filter { !isSet($0.name) }
        let evidence = Dictionary(endpoint.request.headers.map { ($0.name.lowercased(), $0) }) { first, _ in first }
        func decision(_ name: String) -> FieldDecision {
            FieldDecision(name: name, evidence: evidence[name.lowercased()], structure: nil, splitsTexts: false)
        }
        let known = Set(inputs.map { $0.name.lowercased() })
        let others = endpoint.request.headers.filter { header in
            !known.contains(header.name.lowercased()) && !isSet(header.name)
                && !HeaderRole.isOwnedByTransport(header.name)
        }
        var parameters = declared(inputs, in: .header) { input in
            let (shape, style) = decision(input.name).declared(declaredShape(of: input), style: input.style ?? .comma)
            return (shape, shape.isArray ? style : .repeated)
        }
        parameters += others.map { undeclared($0.name, in: .header, decision($0.name).undeclared) }
        for index in parameters.indices {
            guard let version = api.versions[parameters[index].wireName.lowercased()] else { continue }
            (parameters[index].shape, parameters[index].defaultValue) = (.string, version)
        }
        return parameters
    }

    /// The parameters of a query or a form: those that descriptions declare, then those that only examples have.
    ///
    /// - Parameter objects: The type whose members are the objects that examples show.
    private func fields(
        _ inputs: [ParameterDescription],
        _ evidence: [FieldEvidence],
        in location: Parameter.Location,
        objects: NodeID?
    ) -> [Parameter] {
        let byName = Dictionary(evidence.map { ($0.name, $0) }) { first, _ in first }
        func decision(_ name: String) -> FieldDecision {
            let hasObjects = byName[name].map { !$0.structures.isEmpty } == true
            let structure = hasObjects ? objects.map { shownShape(of: ExactString(name), in: $0) } : nil
            return FieldDecision(name: name, evidence: byName[name], structure: structure)
        }
        let known = Set(inputs.map(\.name))
        return declared(inputs, in: location) { input in
            decision(input.name).declared(declaredShape(of: input), style: input.style)
        }
            + evidence.filter { !known.contains($0.name) }.map {
                undeclared($0.name, in: location, decision($0.name).undeclared)
            }
    }
}

extension ParameterDecision {
    private func bodyInputs() -> Inputs {
        let body = endpoint.request.body
        var inputs: Inputs
        switch body.form {
        case .form:
            let parameters = fields(description.bodyParameters, body.fields, in: .body, objects: bodies.first)
            let hasFile = parameters.contains { $0.shape.core == .file }
            inputs = Inputs(parameters: parameters, body: hasFile ? .multipart : .form)
        case .multipart: inputs = Inputs(parameters: parts(body), body: .multipart)
        case .lines: inputs = whole(.lines, shapes.shape(ofBody: request).standingAlone)
        case .text: inputs = whole(.text, .string)
        case .file: inputs = whole(.file, .file)
        case .json, nil: inputs = jsonInputs()
        }
        inputs.contentType = contentType(inputs.body)
        requireSoleMember(&inputs)
        return inputs
    }

    /// The content type of the example; nil where it is the one that the form of the body has anyway.
    private func contentType(_ body: Operation.Body) -> String? {
        guard let text = endpoint.request.body.contentType else { return nil }
        let mediaType = HTTPHeaders([.init(name: "Content-Type", value: text)]).mediaType
        return switch body {
        case .none, .form, .multipart: nil
        case .json, .value: mediaType == "application/json" ? nil : text
        case .lines: mediaType == "application/x-ndjson" ? nil : text
        case .text: mediaType == "text/plain" ? nil : text
        case .file: text
        }
    }

    /// The body as one parameter.
    private func whole(_ body: Operation.Body, _ shape: Shape) -> Inputs {
        let input = description.bodyParameters.count == 1 ? description.bodyParameters.first : nil
        let parameter = Parameter(
            wireName: "body",
            location: .body,
            shape: shape,
            isRequired: true,
            description: input?.description ?? "The whole body of the request.",
            defaultText: nil
        )
        return Inputs(parameters: [parameter], body: body)
    }

    private func jsonInputs() -> Inputs {
        if endpoint.request.body.form == .json, !hasExample, let root = bodies.first,
            description.bodyParameters.isEmpty || !graph.kinds(of: root).contains(.object)
        {
            return whole(.value, shapes.shape(ofBody: request).standingAlone)
        }
        var parameters = declared(description.bodyParameters, in: .body) { (memberShape(of: $0), .repeated) }
        parameters += undeclaredMembers
        if parameters.contains(where: { $0.shape.core == .file }) {
            return Inputs(parameters: parameters, body: .multipart)
        }
        markNullable(&parameters)
        if !parameters.isEmpty { return Inputs(parameters: parameters, body: .json) }
        return hasExample
            ? whole(.value, shapes.shape(ofBody: request).standingAlone) : Inputs(parameters: [], body: .none)
    }

    private func parts(_ body: BodyEvidence) -> [Parameter] {
        let files = Dictionary(body.files.map { ($0.name, $0.areSeveral) }) { first, _ in first }
        let known = Set(description.bodyParameters.map(\.name))
        let declaredParts = fields(
            description.bodyParameters,
            body.fields.filter { files[$0.name] == nil },
            in: .body,
            objects: bodies.first
        ).map { part in
            guard let areSeveral = files[part.wireName] else { return part }
            var part = part
            part.shape = areSeveral ? .array(.file) : .file
            return part
        }
        let others = body.files.filter { !known.contains($0.name) }.map { file in
            undeclared(file.name, in: .body, (file.areSeveral ? .array(.file) : .file, .repeated))
        }
        return declaredParts + others
    }

    /// A body of one member says nothing without it.
    private func requireSoleMember(_ inputs: inout Inputs) {
        guard inputs.parameters.count == 1, inputs.parameters[0].location == .body, !inputs.parameters[0].isNullable,
            inputs.parameters[0].defaultText == nil, !endpoint.request.body.isSometimesEmpty
        else { return }
        let name = inputs.parameters[0].wireName
        guard description.bodyParameters.first(where: { $0.name == name })?.isRequired != false else { return }
        inputs.parameters[0].isRequired = true
    }

    /// A property that an update leaves out stays as it is; a property that it sends as null is cleared. Any request can
    /// send null where an example does.
    private func markNullable(_ parameters: inout [Parameter]) {
        let isUpdate = description.method == .put || description.method == .patch
        for index in parameters.indices where parameters[index].shape != .any {
            let isShownNull = showsNull(parameters[index].wireName)
            let isStated =
                description.bodyParameters.first { $0.name == parameters[index].wireName }?.isRequired == true
            if isShownNull, !isStated { parameters[index].isRequired = false }
            // Any JSON value can be null by itself. The only member of a body is required.
            let isOnly = parameters.count == 1 && !isShownNull
            parameters[index].isNullable = !parameters[index].isRequired && (isUpdate && !isOnly || isShownNull)
        }
    }

    private func showsNull(_ name: String) -> Bool {
        guard hasExample, let body = bodies.first else { return false }
        return shapes.parts[body, .member(ExactString(name))].contains { $0.kind == .null }
    }
}

extension ParameterDecision {
    /// Members of a JSON body that the example sends and no description mentions.
    private var undeclaredMembers: [Parameter] {
        guard hasExample, let body = bodies.first else { return [] }
        let known = Set(description.bodyParameters.map { ExactString($0.name) })
        return graph.members(of: body).map { ExactString($0.key) }.filter { !known.contains($0) }.map { key in
            undeclared(key.string, in: .body, (shownShape(of: key, in: body), .repeated))
        }
    }

    /// The shape of a described member of a JSON body.
    private func memberShape(of input: ParameterDescription) -> Shape {
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

    /// The shape of a member whose values in the operation's own examples are not of the declared type; nil if they are.
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

    private func shownShape(of key: ExactString, in body: NodeID) -> Shape {
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

extension Shape {
    fileprivate var isFlag: Bool {
        if case .scalar(.numericFlag) = core { true } else { false }
    }
}
