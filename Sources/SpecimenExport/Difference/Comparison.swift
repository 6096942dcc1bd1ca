import SpecimenInference

/// Everything that differs between two models of an API.
///
/// Operations are matched by method and path, without the names of placeholders; path parameters by position; other
/// parameters by location and name; models by name. A model that was renamed is found by the positions of its type.
public struct Comparison: Sendable, Hashable {
    /// The client, the operations and the models, each followed by its parts.
    public let differences: [Difference]

    public init(of old: APIModel, with new: APIModel) {
        let operations = Pairing(old.operations, new.operations, by: \.pathTemplate)
        let renames = ModelRenames(old, new, operations: operations.pairs)
        differences =
            ClientComparison(old, new).differences
            + OperationComparison(operations: operations, renames: renames).differences
            + ModelComparison(old: old, new: new, renames: renames).differences
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

    public func differences(of level: Difference.Level) -> [Difference] {
        differences.filter { $0.level == level }
    }
}

extension APIModel.Operation {
    /// `GET /releases/{}/`
    fileprivate var pathTemplate: String {
        let pieces = path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter: "{}"
            }
        }
        return "\(method) \(pieces.joined())"
    }
}
