import SpecimenDocs

/// Finds settings of parameters in the configuration that change nothing.
struct ParameterOverrideCheck {
    let operations: [Operation]
    let configuration: Configuration

    var diagnostics: [Diagnostic] {
        let everywhere = configuration.parameters.flatMap { problems(of: $0, in: operations) }
        let single = configuration.operations.flatMap { override -> [Diagnostic] in
            guard let operation = operations.first(where: { $0.id == override.operation }) else { return [] }
            return override.parameters.flatMap { problems(of: $0, in: [operation]) }
        }
        return everywhere + single + configuration.clientParameters.compactMap(problem)
    }

    private func problems(of override: ParameterOverride, in operations: [Operation]) -> [Diagnostic] {
        let uses = operations.flatMap { operation in
            operation.parameters.filter { $0.hasName(override.name) }.map { ($0, operation.body) }
        }
        guard !uses.isEmpty else {
            let subject = operations.count == 1 ? "the operation `\(operations[0].id)`" : "no operation"
            let verb = operations.count == 1 ? "does not have" : "has"
            return [
                Diagnostic(
                    .unknownName,
                    .error,
                    at: override.location,
                    "\(subject) \(verb) the parameter \(quoted(override.name))",
                    advice: "correct the name, or remove it; credentials are not parameters"
                )
            ]
        }
        return [
            (override.style != nil, "style", { Self.takesStyle($0.0, $0.1) }),
            (override.isRequired == false, "required", { $0.0.location != .path }),
            (override.wireFormat == .presenceFlag, "format", { $0.0.location == .query }),
        ].compactMap { (isSet: Bool, key: String, applies: ((Parameter, Operation.Body)) -> Bool) in
            guard isSet, !uses.contains(where: applies) else { return nil }
            return Diagnostic(
                .invalidOverride,
                .error,
                at: override.location,
                "`\(key)` cannot be set for the \(uses[0].0.location.rawValue) parameter \(quoted(override.name))",
                advice: "remove `\(key)`"
            )
        }
    }

    private func problem(of reference: NameReference) -> Diagnostic? {
        let isHeld = operations.contains { $0.parameters.contains { $0.isHeldByClient && $0.hasName(reference.name) } }
        guard !isHeld else { return nil }
        return Diagnostic(
            .unknownName,
            .error,
            at: reference.location,
            "no operation has the path, query or header parameter \(quoted(reference.name))",
            advice: "correct the name, or remove it; credentials are not parameters"
        )
    }

    /// Returns whether a list or an object in the parameter can have several forms.
    static func takesStyle(_ parameter: Parameter, _ body: Operation.Body) -> Bool {
        switch parameter.location {
        case .path, .query: true
        case .header: false
        case .body: body == .form || body == .multipart
        }
    }
}

extension Parameter {
    /// Returns whether the configuration means the parameter. The names of headers compare without regard to case.
    func hasName(_ name: String) -> Bool {
        location == .header ? wireName.lowercased() == name.lowercased() : wireName == name
    }
}
