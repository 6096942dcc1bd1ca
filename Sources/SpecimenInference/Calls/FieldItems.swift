import SpecimenDocs
import SpecimenJSON

/// The fields of a query or of a form that no parameter has taken yet.
struct FieldItems {
    private(set) var rest: [RequestTarget.QueryItem]

    init(_ items: [RequestTarget.QueryItem]) {
        rest = items
    }

    /// Removes and returns the value of a parameter, in the style in which the parameter is sent; nil without a value.
    mutating func take(_ parameter: Parameter, _ models: [String: Model]) -> ExampleCall.Value? {
        let name = parameter.wireName
        if parameter.shape.isStructure, parameter.style != .json {
            let items = takeAll { $0 == name || $0.hasPrefix(name + "[") }
            guard !items.isEmpty else { return nil }
            let fields = items.map { (keys: BracketedName($0.name).keys, text: $0.value) }
            return .json(parameter.shape.value(of: fields, models))
        }
        let items = takeAll { $0 == name || parameter.shape.isArray && parameter.style.repeats($0, as: name) }
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

    private mutating func takeAll(where isTaken: (String) -> Bool) -> [RequestTarget.QueryItem] {
        let taken = rest.filter { isTaken($0.name) }
        rest.removeAll { isTaken($0.name) }
        return taken
    }
}

extension ParameterStyle {
    /// The character between the elements of a list in one value; nil for a style that repeats the name.
    var separator: Character? {
        switch self {
        case .comma: ","
        case .pipe: "|"
        case .space: " "
        case .repeated, .emptyBrackets, .indexed, .brackets, .json: nil
        }
    }

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

/// The parts of a name such as `filter[size][]`.
struct BracketedName {
    let base: String
    /// The texts in the brackets: `["size", ""]`.
    let keys: [String]

    /// Values are nested as deep as the names, and no API nests them deeper than a few levels.
    private static let mostKeys = 16

    init(_ name: String) {
        if let bracket = name.firstIndex(of: "["), bracket != name.startIndex, name.hasSuffix("]") {
            let keys = name[name.index(after: bracket)...].dropLast().components(separatedBy: "][")
            if keys.count <= Self.mostKeys {
                base = String(name[..<bracket])
                self.keys = keys
                return
            }
        }
        base = name
        keys = []
    }
}

extension Substring {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self
        while let range = rest.utf8.firstRange(of: separator.utf8) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
