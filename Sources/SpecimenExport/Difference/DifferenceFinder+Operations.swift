import SpecimenInference
import SpecimenJSON

extension DifferenceFinder {
    /// Compares the operations: names, parameters, bodies, responses and documentation.
    mutating func compareOperations(_ operations: Pairing<Operation>) {
        for old in operations.removed { add(.removed, Subject(.operation, old.id), old: old.endpoint) }
        for new in operations.added { add(.added, Subject(.operation, new.id), new: new.endpoint) }
        for (old, new) in operations.pairs { compare(old, new) }
    }

    private mutating func compare(_ old: Operation, _ new: Operation) {
        let subject = Subject(.operation, new.id)
        compare(.renamed, subject, old: old.id, new: new.id)
        compareResponses(subject, old.response, new.response)
        compareParameters(old, new)
        // If only one operation has a body, the comparison of parameters reports the difference.
        if old.body != .none, new.body != .none {
            compare(.bodyChanged, subject, old: old.bodyWords, new: new.bodyWords)
        }
        compareFailures(subject, old.failures, new.failures)
        let (before, after) = (old.documentation, new.documentation)
        let scopes = [before.scopes, after.scopes].map { $0.isEmpty ? "none" : $0.joined(separator: " ") }
        compareDocumentation(
            subject,
            [
                ("title", before.title != after.title),
                ("description", before.description != after.description),
                ("authentication", before.authentication != after.authentication),
                ("warning", before.warning != after.warning),
                ("scopes \(scopes[0]) → \(scopes[1])", before.scopes != after.scopes),
            ]
        )
        if old.documentedResponses != new.documentedResponses || old.requestExamples != new.requestExamples {
            add(.examples, subject)
        }
    }

    private mutating func compareResponses(_ subject: Subject, _ old: Operation.Response, _ new: Operation.Response) {
        let (before, after) = (current(old.shape), current(new.shape))
        if before != after {
            // Calls that ignored an empty response may ignore a value as well.
            let level: Level = before == .nothing ? .additive : .breaking
            let kind: Kind = before != .nothing && after.isWider(than: before) ? .widened : .responseChanged
            add(kind, subject, level: level, old: "\(old.shape)", new: "\(new.shape)")
        } else if old.paging != new.paging {
            add(new.paging != nil ? .becamePaged : .notPaged, subject)
        }
        compare(.acceptChanged, subject, old: old.accept ?? "the usual", new: new.accept ?? "the usual")
    }

    /// Compares the types that `decoded(as:)` reads, by status.
    private mutating func compareFailures(
        _ subject: Subject,
        _ old: [Operation.Failure],
        _ new: [Operation.Failure]
    ) {
        let failures = Pairing(old, new, by: \.status)
        func words(_ failure: Operation.Failure) -> String { "\(failure.status): \(failure.shape)" }
        for failure in failures.removed { add(.failureRemoved, subject, old: words(failure)) }
        for failure in failures.added { add(.failureAdded, subject, new: words(failure)) }
        for (old, new) in failures.pairs where current(old.shape) != current(new.shape) {
            add(.failureChanged, subject, old: words(old), new: words(new))
        }
    }
}
