import SpecimenInference

/// Operations: their names, what they take and what they answer.
struct OperationComparison {
    let matching: Matching

    init(_ matching: Matching) {
        self.matching = matching
    }

    var differences: [Difference] {
        let kept = Set(matching.operations.map { Matching.key($0.new) })
        let removed = matching.old.operations.filter { !kept.contains(Matching.key($0)) }
        let added = matching.new.operations.filter { !kept.contains(Matching.key($0)) }
        return removed.map { Difference(.breaking, .operation($0.id), .removed, old: $0.endpoint) }
            + added.map { Difference(.additive, .operation($0.id), .added, new: $0.endpoint) }
            + matching.operations.flatMap { old, new in compare(old, new) }
    }

    private func compare(_ old: APIModel.Operation, _ new: APIModel.Operation) -> [Difference] {
        let subject = Difference.Subject.operation(new.id)
        var differences: [Difference] = []
        if old.id != new.id || old.typeName != new.typeName {
            differences.append(Difference(.breaking, subject, .renamed, old: old.id, new: new.id))
        }
        differences += response(old.response, new.response, subject)
        differences += ParameterComparison(matching, old, new).differences
        if Self.isSent(old.body), Self.isSent(new.body), old.body != new.body {
            differences.append(
                Difference(.breaking, subject, .bodyChanged, old: Self.words(old.body), new: Self.words(new.body))
            )
        }
        if old.documentation != new.documentation {
            let parts = Self.parts(old.documentation, new.documentation).joined(separator: ", ")
            differences.append(Difference(.documentation, subject, .described, new: parts))
        }
        if old.answers != new.answers || old.requestExamples != new.requestExamples {
            differences.append(Difference(.documentation, subject, .examples))
        }
        return differences
    }

    private func response(
        _ old: APIModel.Operation.Response,
        _ new: APIModel.Operation.Response,
        _ subject: Difference.Subject
    ) -> [Difference] {
        let before = matching.renamed(old.shape)
        if before != new.shape {
            // Who called it for its effect still does.
            let level = before == .nothing ? Difference.Level.additive : .breaking
            let isWider = before != .nothing && ShapeComparison.isWider(new.shape, than: before)
            return [
                Difference(
                    level,
                    subject,
                    isWider ? .widened : .answerChanged,
                    old: "\(old.shape)",
                    new: "\(new.shape)"
                )
            ]
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

    /// An operation without a body has no arguments for it, either, whose differences are told.
    private static func isSent(_ body: APIModel.Operation.Body) -> Bool { body != .none }

    private static func words(_ body: APIModel.Operation.Body) -> String {
        switch body {
        case .none: "nothing"
        case .json: "a JSON object"
        case .multipart: "a form"
        case .value: "a JSON value"
        }
    }
}
