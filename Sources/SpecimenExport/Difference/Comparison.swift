import SpecimenInference
import SpecimenJSON

/// Everything that differs between two models of an API.
///
/// Operations are matched by method and path (whatever the placeholders are called), path parameters by position, others by
/// where and under what name they are sent, models by name and, where they were renamed, by the places they are used at.
public struct Comparison: Sendable, Hashable {
    /// Client, operations, models, each with what belongs to it.
    public let differences: [Difference]

    public init(of old: APIModel, with new: APIModel) {
        let matching = Matching(old, new)
        differences =
            ClientComparison(old.client, new.client).differences(modules: (old.module, new.module))
            + OperationComparison(matching).differences
            + ModelComparison(matching).differences
    }

    /// What all of it together means; nil where nothing differs.
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

/// What of the one model is what of the other.
struct Matching {
    let old: APIModel
    let new: APIModel
    /// Pairs in the order of the new operations.
    let operations: [(old: APIModel.Operation, new: APIModel.Operation)]
    /// New names of models that have another one now.
    private(set) var renames: [String: String] = [:]

    init(_ old: APIModel, _ new: APIModel) {
        self.old = old
        self.new = new
        let byEndpoint = Dictionary(old.operations.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        operations = new.operations.compactMap { operation in
            byEndpoint[Self.key(operation)].map { ($0, operation) }
        }
        var walk = RenameWalk(old, new)
        for (old, new) in operations { walk.visit(old, new) }
        renames = walk.renames
    }

    /// `GET /releases/{}/`
    static func key(_ operation: APIModel.Operation) -> String {
        let path = operation.path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter: "{}"
            }
        }
        return "\(operation.method) \(path.joined())"
    }

    /// An old shape with the names that its models have now.
    func renamed(_ shape: Shape) -> Shape {
        switch shape {
        case .array(let element): .array(renamed(element))
        case .map(let value): .map(renamed(value))
        case .nullable(let inner): .nullable(renamed(inner))
        case .model(let name): .model(renames[name] ?? name)
        default: shape
        }
    }

    /// The types of parameters, by the pairs of what is sent in the same place.
    static func parameters(
        _ old: APIModel.Operation,
        _ new: APIModel.Operation
    ) -> [(old: Parameter, new: Parameter)] {
        let paths = zip(pathParameters(old), pathParameters(new)).compactMap { old, new in
            old.flatMap { old in new.map { (old, $0) } }
        }
        let others = new.parameters.filter { $0.location != .path }.compactMap { parameter in
            old.parameters.first {
                $0.location == parameter.location && $0.wireName.hasSameBytes(as: parameter.wireName)
            }
            .map { ($0, parameter) }
        }
        return paths + others
    }

    private static func pathParameters(_ operation: APIModel.Operation) -> [Parameter?] {
        operation.path.compactMap { piece in
            guard case .parameter(let name) = piece else { return nil }
            return .some(operation.parameters.first { $0.location == .path && $0.wireName.hasSameBytes(as: name) })
        }
    }
}

/// Finds models that stand where another one stood.
private struct RenameWalk {
    let old: [String: Model]
    let new: [String: Model]
    private(set) var renames: [String: String] = [:]
    private var seen: Set<[String]> = []

    init(_ old: APIModel, _ new: APIModel) {
        self.old = Dictionary(old.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.new = Dictionary(new.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func visit(_ old: APIModel.Operation, _ new: APIModel.Operation) {
        visit(old.response.shape, new.response.shape)
        for (old, new) in Matching.parameters(old, new) { visit(old.shape, new.shape) }
    }

    private mutating func visit(_ one: Shape, _ other: Shape) {
        switch (one, other) {
        case (.array(let one), .array(let other)), (.map(let one), .map(let other)),
            (.nullable(let one), .nullable(let other)):
            visit(one, other)
        case (.nullable(let one), _): visit(one, other)
        case (_, .nullable(let other)): visit(one, other)
        case (.model(let one), .model(let other)): visit(modelNamed: one, other)
        default: break
        }
    }

    private mutating func visit(modelNamed one: String, _ other: String) {
        guard seen.insert([one, other]).inserted, let before = old[one], let after = new[other] else { return }
        if one != other, new[one] == nil, old[other] == nil, renames[one] == nil, !renames.values.contains(other) {
            renames[one] = other
        }
        for property in after.properties {
            guard let earlier = before.properties.first(where: { $0.wireName.hasSameBytes(as: property.wireName) })
            else { continue }
            visit(earlier.shape, property.shape)
        }
        for variant in after.variants {
            guard let earlier = before.variants.first(where: { $0.value == variant.value }) else { continue }
            visit(modelNamed: earlier.model, variant.model)
        }
    }
}
