import SpecimenDocs
import SpecimenJSON

/// The fields of a query or of a form that no parameter has taken yet.
struct FieldItems {
    private let items: [RequestTarget.QueryItem]
    /// The positions of the items by the part of their names before brackets.
    private let positions: [String: [Int]]
    private var taken: Set<Int> = []

    init(_ items: [RequestTarget.QueryItem]) {
        self.items = items
        positions = Dictionary(grouping: items.indices) { FieldName(items[$0].name).base }
    }

    var rest: [RequestTarget.QueryItem] { items.indices.filter { !taken.contains($0) }.map { items[$0] } }

    /// Removes and returns the value of a parameter, in the style in which the parameter is sent; nil without a value.
    mutating func take(_ parameter: Parameter, _ models: [String: Model]) -> ExampleCall.Value? {
        let name = parameter.wireName
        if parameter.shape.isStructure, parameter.style != .json {
            let items = takeAll(name) { $0 == name || $0.hasPrefix(name + "[") }
            guard !items.isEmpty else { return nil }
            let fields = items.map { FieldTree.Field(keys: FieldName($0.name).keys[...], text: $0.value) }
            let value = FieldTree.value(of: fields) { path, text in
                parameter.shape.part(at: path, models).value(ofText: text)
            }
            return .json(value)
        }
        let items = takeAll(name) { $0 == name || parameter.shape.isArray && parameter.style.repeats($0, as: name) }
        guard let first = items.first else { return nil }
        if parameter.shape.isStructure {
            return .json((try? JSONDocument(parsing: first.value).root.value) ?? .string(first.value))
        }
        guard parameter.shape.isArray, let separator = parameter.style.separator else {
            return .texts(items.map(\.value))
        }
        let texts = first.value.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        return .texts(texts + items.dropFirst().map(\.value))
    }

    private mutating func takeAll(_ name: String, where isTaken: (String) -> Bool) -> [RequestTarget.QueryItem] {
        let found = (positions[FieldName(name).base] ?? []).filter { !taken.contains($0) && isTaken(items[$0].name) }
        taken.formUnion(found)
        return found.map { items[$0] }
    }
}

extension ParameterStyle {
    /// Returns whether a name in a query is the name of an element of a list.
    fileprivate func repeats(_ field: String, as name: String) -> Bool {
        guard field.hasPrefix(name + "["), field.hasSuffix("]") else { return false }
        let index = field.dropFirst(name.count + 1).dropLast()
        return switch self {
        case .emptyBrackets: index.isEmpty
        case .indexed: !index.isEmpty && index.allSatisfy(\.isNumber)
        default: false
        }
    }
}
