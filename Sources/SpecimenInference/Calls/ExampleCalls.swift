import SpecimenDocs

extension APIModel {
    /// Returns the calls that send the documented example requests of one operation, in the order of the examples.
    ///
    /// An example with another method or path is left out: the reader has reported it.
    ///
    /// - Parameter endpoint: The description that the operation was inferred from.
    public func exampleCalls(
        of operation: Operation,
        in endpoint: EndpointDescription
    ) -> [(request: RequestExample, call: ExampleCall)] {
        calls(of: operation, in: endpoint, modelsByName)
    }

    private var modelsByName: [String: Model] {
        Dictionary(models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func calls(
        of operation: Operation,
        in endpoint: EndpointDescription,
        _ models: [String: Model]
    ) -> [(request: RequestExample, call: ExampleCall)] {
        endpoint.examples.compactMap(\.request).compactMap { request in
            guard request.method == endpoint.method,
                let values = endpoint.pathValues(of: request)
            else { return nil }
            let call = ExampleCall(
                request,
                of: operation,
                pathValues: values,
                authentication: client.authentication,
                models: models
            )
            return (request, call)
        }
    }

    /// Warnings about described body parameters of operations whose examples send the body as a whole.
    func unsentParameters(_ api: DocumentedAPI) -> [Diagnostic] {
        zip(operations, api.endpoints).flatMap { operation, endpoint -> [Diagnostic] in
            let described = endpoint.description.bodyParameters
            guard !described.isEmpty, [.value, .lines, .text, .file].contains(operation.body),
                described.count > 1 || !described[0].describes(operation.body)
            else { return [] }
            return described.map { parameter in
                Diagnostic(
                    .unusedParameter,
                    .warning,
                    at: parameter.location,
                    "the body parameter \(quoted(parameter.name)) is not sent, because the body of the example request is"
                        + " no object with members",
                    advice: "correct the example, or remove the parameter"
                )
            }
        }
    }

    /// Warnings about the parts of example requests that the generated methods do not send.
    func differencesFromExamples(_ api: DocumentedAPI) -> [Diagnostic] {
        let models = modelsByName
        return zip(operations, api.endpoints).flatMap { operation, endpoint in
            calls(of: operation, in: endpoint.description, models).flatMap { _, call in
                call.differences.map { difference in
                    Diagnostic(
                        .differentRequest,
                        .warning,
                        at: difference.location,
                        "the generated method `\(operation.id)` differs from the example request: \(difference.text)",
                        advice: "correct the example or the description, or override the parameter in"
                            + " `\(Configuration.fileName)`"
                    )
                }
            }
        }
    }
}

extension ParameterDescription {
    /// Returns whether the parameter describes a body that is sent as a whole, rather than a member of it.
    func describes(_ body: Operation.Body) -> Bool {
        switch body {
        case .text: type == .string || type == .any
        case .file: type == .file || type == .any
        case .value, .lines: type.isArray || type == .any || type == .object || type == .dictionary
        case .none, .json, .form, .multipart: false
        }
    }
}
