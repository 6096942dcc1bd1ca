import SpecimenInference
import SpecimenJSON

/// An enumeration for values of several JSON kinds, for example a string or an object.
struct KindUnion: Sendable {
    /// The values of one kind.
    struct Case: Sendable {
        let kind: JSONNode.Kind
        let type: TypeReference

        /// The name that `JSONValue` has for the kind.
        var name: Name { Name(kind.rawValue) }
    }

    let name: Name
    let cases: [Case]
    /// The folder of the group that declares it.
    let group: String

    /// All unions of an API in the order of their names. The first folder that uses a union declares it.
    static func all(of model: APIModel, _ typeNames: TypeNames) -> [KindUnion] {
        let groups = Dictionary(model.unions.map { ($0.shapes, $0.group) }, uniquingKeysWith: min)
        let unions = groups.map { shapes, group in
            let cases = shapes.compactMap { shape in
                shape.kind.map { Case(kind: $0, type: typeNames.type(of: shape)) }
            }
            return KindUnion(name: typeNames.name(ofUnion: shapes), cases: cases, group: group)
        }
        return unions.sorted { $0.name.plain < $1.name.plain }
    }
}

extension APIModel {
    /// All uses of values of several kinds, with the folder of the operation or model that uses them.
    var unions: [(shapes: [Shape], group: String)] {
        let shapes =
            models.flatMap { model in model.properties.map { ($0.shape, model.group) } }
            + operations.flatMap { operation in
                let shapes = [operation.response.shape] + operation.failures.map(\.shape)
                return (operation.parameters.map(\.shape) + shapes).map { ($0, operation.group) }
            }
        return shapes.flatMap { shape, group in shape.unions.map { (shapes: $0, group: group) } }
    }
}

extension Shape {
    /// The values of several kinds in values of this shape, inner ones first.
    var unions: [[Shape]] {
        switch self {
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .lines(let inner), .events(let inner):
            inner.unions
        case .oneOf(let shapes): shapes.flatMap(\.unions) + [shapes]
        default: []
        }
    }
}

extension [TypeReference] {
    /// The name of the type for values of these types, for example `CustomerOrString`, or `StringOrArray` for one
    /// string or several.
    var unionName: String {
        let lists = filter { type in if case .array(let element) = type { contains(element) } else { false } }
        let words = filter { !lists.contains($0) }.map(\.word) + lists.map { _ in "Array" }
        return words.joined(separator: "Or")
    }
}

extension TypeReference {
    fileprivate var word: String {
        switch self {
        case .named(let name): name.plain
        case .member(let outer, let inner): outer.plain + inner.plain
        case .optional(let type): "Optional" + type.word
        case .array(let element): element.word + "Array"
        case .dictionary(let value): value.word + "Dictionary"
        case .generic(let name, let type): type.word + name.plain
        }
    }
}
