import SpecimenDocs
import SpecimenJSON

// The form of a body, and the parameters in it.
extension ParameterDecision {
    func bodyInputs() -> Inputs {
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
        let headers = HTTPHeaders([.init(name: "Content-Type", value: text)])
        let mediaType = headers.mediaType
        return switch body {
        case .none, .form, .multipart: nil
        // The type of a form contradicts a body of JSON.
        case .json, .value: mediaType == body.mediaType || headers.isForm || headers.isMultipart ? nil : text
        case .lines, .text: mediaType == body.mediaType ? nil : text
        case .file: text
        }
    }

    /// The body as one parameter.
    private func whole(_ body: Operation.Body, _ shape: Shape) -> Inputs {
        let described = description.bodyParameters
        let input = described.count == 1 && described[0].describes(body) ? described.first : nil
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

    /// A property that an update leaves out stays as it is; a property that it sends as null is cleared. Any request
    /// can send null where an example does.
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
