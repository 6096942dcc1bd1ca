import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// The names of the properties of one model, in the order of the properties.
struct PropertyNames {
    let all: [String]
    private let byKey: [ExactString: String]
    /// The names in the configuration that are taken.
    let diagnostics: [Diagnostic]

    init(_ model: Model) {
        let preferred = model.properties.compactMap(\.preferredName)
        var namer = MemberNamer(reserved: ReservedNames.members.union(preferred))
        let others = model.properties.filter { $0.preferredName == nil }
        var names = namer.names(for: others.map { Self.word($0, in: model) })[...]
        all = model.properties.map { $0.preferredName ?? names.removeFirst() }
        byKey = Dictionary(
            zip(model.properties.map { ExactString($0.wireName) }, all),
            uniquingKeysWith: { first, _ in first }
        )
        var taken = ReservedNames.members
        diagnostics = model.properties.compactMap { property in
            guard let name = property.preferredName, !taken.insert(name).inserted else { return nil }
            return Diagnostic(
                .nameConflict,
                .error,
                at: property.nameLocation,
                "the property `\(property.wireName)` of `\(model.name)` cannot have the name `\(name)`: another declaration has this name",
                advice: "choose another name"
            )
        }
    }

    subscript(key: String) -> String? { byKey[ExactString(key)] }

    /// The positions of a tuple have no wire name.
    private static func word(_ property: Property, in model: Model) -> String {
        guard model.kind == .tuple, let position = Int(property.wireName) else { return property.wireName }
        return Ordinals.word(position)
    }
}
