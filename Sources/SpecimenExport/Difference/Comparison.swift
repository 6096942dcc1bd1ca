import SpecimenInference

/// Everything that differs between two models of an API.
///
/// Operations are matched by method and path, without the names of placeholders; path parameters by position; other
/// parameters by location and name; models by name. A renamed model is recognized by the responses, parameters and
/// properties that use it.
public struct Comparison: Sendable, Equatable {
    /// The client, the operations and the models, each followed by its parts.
    public let differences: [Difference]

    public init(of old: APIModel, with new: APIModel) {
        let operations = Pairing(old.operations, new.operations) { [$0.method, Operation.text(of: $0.path.unnamed)] }
        var finder = DifferenceFinder(renames: ModelRenames(old, new, operations: operations.pairs))
        finder.compareClients(old, new)
        finder.compareOperations(operations)
        finder.compareModels(old.models, new.models)
        differences = finder.differences
    }

    /// The greatest level of all differences; nil if nothing differs.
    public var level: Difference.Level? { differences.map(\.level).max() }

    /// The part of a semantic version that has to grow: `major`, `minor`, `patch` or `none`.
    public var step: String {
        switch level {
        case .breaking: "major"
        case .additive: "minor"
        case .documentation: "patch"
        case nil: "none"
        }
    }
}
