import SpecimenInference

/// Compares the operations of two models: names, parameters, bodies, responses and documentation.
struct OperationComparison {
    let operations: Pairing<APIModel.Operation>
    let renames: ModelRenames

    var differences: [Difference] {
        operations.removed.map { Difference(.breaking, .operation($0.id), .removed, old: $0.endpoint) }
            + operations.added.map { Difference(.additive, .operation($0.id), .added, new: $0.endpoint) }
            + operations.pairs.flatMap { old, new in compare(old, new) }
    }

    private func compare(_ old: APIModel.Operation, _ new: APIModel.Operation) -> [Difference] {
        let subject = Difference.Subject.operation(new.id)
        var differences: [Difference] = []
        if old.id != new.id {
            differences.append(Difference(.breaking, subject, .renamed, old: old.id, new: new.id))
        }
        differences += response(old.response, new.response, subject)
        differences += ParameterComparison(old, new, renames).differences
        // If only one of the operations has a body, its parameters are reported.
        if old.body != .none, new.body != .none, old.body != new.body {
            differences.append(
                Difference(.breaking, subject, .bodyChanged, old: Self.words(old.body), new: Self.words(new.body))
            )
        }
        if old.documentation != new.documentation {
            let parts = Self.parts(old.documentation, new.documentation).joined(separator: ", ")
            differences.append(Difference(.documentation, subject, .described, new: parts))
        }
        if old.documentedResponses != new.documentedResponses || old.requestExamples != new.requestExamples {
            differences.append(Difference(.documentation, subject, .examples))
        }
        return differences
    }

    private func response(
        _ old: APIModel.Operation.Response,
        _ new: APIModel.Operation.Response,
        _ subject: Difference.Subject
    ) -> [Difference] {
        let before = renames.shape(of: old.shape)
        guard before == new.shape else {
            // Calls that ignored an empty response may ignore a value as well.
            let level: Difference.Level = before == .nothing ? .additive : .breaking
            let isWider = before != .nothing && ShapeComparison.isWider(new.shape, than: before)
            let kind: Difference.Kind = isWider ? .widened : .responseChanged
            return [Difference(level, subject, kind, old: "\(old.shape)", new: "\(new.shape)")]
        }
        guard old.isPaged != new.isPaged else { return [] }
        return [Difference(.breaking, subject, new.isPaged ? .becamePaged : .notPaged)]
    }

    private static func parts(
        _ old: APIModel.Operation.Documentation,
        _ new: APIModel.Operation.Documentation
    ) -> [String] {
        let scopes = { (scopes: [String]) in scopes.isEmpty ? "none" : scopes.joined(separator: " ") }
        return [
            old.title == new.title ? nil : "title",
            old.description == new.description ? nil : "description",
            old.authentication == new.authentication ? nil : "authentication",
            old.warning == new.warning ? nil : "warning",
            old.scopes == new.scopes ? nil : "scopes \(scopes(old.scopes)) → \(scopes(new.scopes))",
        ].compactMap(\.self)
    }

    private static func words(_ body: APIModel.Operation.Body) -> String {
        switch body {
        case .none: "nothing"
        case .json: "a JSON object"
        case .multipart: "a form"
        case .value: "a JSON value"
        }
    }
}
