import SpecimenDocs
import SpecimenJSON

extension Inference {
    func operations() -> [Operation] {
        let assumption = ResponseAssumption(documented: subjects.concurrentMap(documented).compactMap(\.self))
        return subjects.concurrentMap { operation($0, assumption) }
    }

    private func documented(_ subject: Subject) -> ResponseAssumption.Documented? {
        guard let response = subject.response else { return nil }
        let shape = shapes.shape(of: response)
        guard let envelope = subject.envelope, let content = response.properties[envelope.key] else {
            return ResponseAssumption.Documented(path: subject.path, shape: shape, content: nil)
        }
        return ResponseAssumption.Documented(
            path: subject.path,
            shape: shape,
            content: envelope.holdsList ? .list(shapes.shape(of: content).modelName) : .thing
        )
    }

    private func operation(_ subject: Subject, _ assumption: ResponseAssumption) -> Operation {
        let endpoint = subject.endpoint
        var response = response(of: subject, assumption)
        let override = documentation.configuration.operations.first { $0.operation == subject.id }
        if let isPaged = override?.isPaged { response.isPaged = isPaged && response.shape.isArray }
        let (parameters, body) = inputs(of: subject, besides: response)
        return Operation(
            id: subject.id,
            typeName: subject.typeName,
            group: endpoint.group,
            method: endpoint.method.rawValue,
            path: Self.pieces(of: endpoint.path),
            documentation: Operation.Documentation(
                title: endpoint.title,
                description: endpoint.description ?? "",
                authentication: endpoint.authentication ?? "",
                warning: endpoint.warning ?? "",
                scopes: endpoint.scopes
            ),
            sources: endpoint.sources.map(\.description),
            parameters: parameters,
            body: body,
            response: response,
            answers: Self.answers(of: endpoint),
            requestExamples: Self.requestExamples(of: endpoint)
        )
    }

    private func inputs(
        of subject: Subject,
        besides response: Operation.Response
    ) -> (parameters: [Parameter], body: Operation.Body) {
        let decision = ParameterDecision(
            shapes: shapes,
            body: subject.request,
            resourceBody: requestsByResource[subject.path.resource] ?? Evidence(),
            takenTypeNames: Set([subject.typeName, response.shape.modelName].compactMap(\.self))
        )
        var parameters = decision.parameters(of: subject)
        let inBody = parameters.filter { $0.location == .body }
        if inBody.contains(where: { $0.shape.core == .file }) { return (parameters, .multipart) }
        if !inBody.isEmpty { return (parameters, .json) }
        guard let whole = subject.wholeRequest else { return (parameters, .none) }
        var namer = MemberNamer(reserved: ReservedNames.members.union(parameters.map(\.name)))
        parameters.append(
            Parameter(
                wireName: "body",
                name: namer.names(for: ["content"]).joined(),
                location: .body,
                shape: shapes.bareShape(of: whole),
                isRequired: true,
                description: "The whole body of the request.",
                defaultText: nil
            )
        )
        return (parameters, .value)
    }

    private func response(of subject: Subject, _ assumption: ResponseAssumption) -> Operation.Response {
        let answers = Subject.answers(subject.endpoint)
        if let evidence = subject.response {
            let shape = shapes.bareShape(of: evidence)
            let isPaged = answers.contains { ($0.headers["Link"] ?? "").contains("next") }
            return Operation.Response(
                shape: shape,
                isPaged: isPaged && shape.isArray,
                samples: answers.filter { $0.body.json != nil }.count,
                assumption: nil
            )
        }
        if answers.contains(where: { !$0.body.isEmpty }) {
            return Operation.Response(shape: .data, isPaged: false, samples: answers.count, assumption: nil)
        }
        if !answers.isEmpty {
            return Operation.Response(shape: .nothing, isPaged: false, samples: answers.count, assumption: nil)
        }
        let assumed = assumption.shape(for: subject.endpoint.method, subject.path)
        let isFailureShown = subject.endpoint.examples.contains { $0.response != nil }
        let reason =
            isFailureShown ? assumed.reason.replacing("No answer", with: "No answer of success") : assumed.reason
        return Operation.Response(shape: assumed.shape, isPaged: false, samples: 0, assumption: reason)
    }

    private static func answers(of endpoint: EndpointDescription) -> [Operation.Answer] {
        let examples = endpoint.examples.compactMap(\.response)
        let answers = examples.map { example in
            let json = example.body.json?.root
            let mediaType = example.headers.mediaType ?? (json == nil ? "application/octet-stream" : "application/json")
            return (
                text: examples.count > 1 ? json?.text ?? "" : "",
                answer: Operation.Answer(
                    status: example.status,
                    reason: example.reason,
                    mediaType: example.body.isEmpty ? nil : mediaType,
                    body: json.map(ExampleValue.init)
                )
            )
        }
        return distinct(answers.sorted { ($0.answer.status, $0.text) < ($1.answer.status, $1.text) }.map(\.answer))
    }

    private static func requestExamples(of endpoint: EndpointDescription) -> [ExampleValue] {
        let bodies = endpoint.examples.compactMap { $0.request?.body.json?.root }
        return distinct(bodies.sortedByText.map(ExampleValue.init))
    }

    private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
        guard elements.count > 1 else { return elements }
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    private static func pieces(of path: PathTemplate) -> [Operation.PathPiece] {
        var pieces: [Operation.PathPiece] = []
        var text = ""
        for segment in path.segments {
            text += "/"
            for piece in segment.pieces {
                switch piece {
                case .literal(let literal):
                    text += literal
                case .parameter(let name):
                    if !text.isEmpty { pieces.append(.literal(text)) }
                    text = ""
                    pieces.append(.parameter(name))
                }
            }
        }
        if path.hasTrailingSlash { text += "/" }
        if !text.isEmpty { pieces.append(.literal(text)) }
        return pieces
    }
}

extension Shape {
    var isArray: Bool {
        if case .array = self { true } else { false }
    }
}
