import SpecimenDocs
import SpecimenJSON

/// The values that example requests send under one name of a query, a form or the headers.
struct FieldEvidence: Sendable {
    let name: String
    /// The plain values and the elements of lists, without placeholders.
    var texts: [String] = []
    /// The objects and lists of objects, and the values that are JSON text.
    var structures: [JSONValue] = []
    /// The style of a list or an object; nil for a plain value.
    var style: ParameterStyle?
    /// A Boolean value that indicates whether each example has the name alone, without `=`.
    var isBare = false

    var isList: Bool { style != nil && structures.isEmpty && style != .json }

    /// The objects and lists of objects, each as the only member of an object.
    var members: [JSONNode] {
        structures.compactMap { value in
            let text = JSONValue.object([name: value]).jsonText
            return try? JSONDocument(parsing: text).root
        }
    }

    /// A Boolean value that indicates whether all objects have one and the same key, so that the key is as likely data.
    var hasOneKey: Bool {
        Set(structures.map { $0.objectValue?.keys.uniqued() ?? [] }).count == 1
            && structures.first?.objectValue?.keys.uniqued().count == 1
    }
}

extension FieldEvidence {
    /// Returns the evidence for each name, in the order of the names.
    ///
    /// - Parameters:
    ///   - requests: The fields of each example request.
    ///   - plainNames: The names whose brackets are part of the name, because a description has them.
    static func all(in requests: [[RequestTarget.QueryItem]], plainNames: (String) -> Bool) -> [FieldEvidence] {
        var occurrences: [ExactString: [[Entry]]] = [:]
        for request in requests {
            var byName: [ExactString: [Entry]] = [:]
            for field in request where !field.name.isEmpty {
                let name = plainNames(field.name) ? FieldName(plain: field.name) : FieldName(field.name)
                byName[ExactString(name.base), default: []].append(Entry(keys: name.keys, field: field))
            }
            for (name, entries) in byName { occurrences[name, default: []].append(entries) }
        }
        return occurrences.sorted { String.exactlyPrecedes($0.key.string, $1.key.string) }.flatMap { name, requests in
            evidence(for: name.string, requests)
        }
    }

    private struct Entry {
        var keys: [String]
        var field: RequestTarget.QueryItem
    }

    private static func evidence(for name: String, _ requests: [[Entry]]) -> [FieldEvidence] {
        let styles = Set(requests.map(style))
        guard styles.count > 1 || styles.contains(.mixed) else {
            switch styles.first {
            case .list(let style): return [list(name, requests, style)]
            case .object(let style): return [object(name, requests, style)]
            default: return [plain(name, requests)]
            }
        }
        // A single value in one request and several in another are one list.
        let lists = styles.compactMap { if case .list(let style) = $0 { style } else { nil } }
        if lists.count == 1, styles.isSubset(of: [.list(lists[0]), .plain]) { return [list(name, requests, lists[0])] }
        let fields = requests.map { $0.map(\.field) }
        return all(in: fields, plainNames: { _ in true })
    }

    private enum Form: Hashable {
        case plain
        case list(ParameterStyle)
        case object(ParameterStyle)
        /// Plain names beside names with keys.
        case mixed
    }

    private static func style(of entries: [Entry]) -> Form {
        guard let first = entries.first?.keys else { return .plain }
        if entries.allSatisfy(\.keys.isEmpty) { return entries.count == 1 ? .plain : .list(.repeated) }
        if entries.contains(where: \.keys.isEmpty) { return .mixed }
        let isFlat = entries.allSatisfy { $0.keys.count == 1 }
        if entries.allSatisfy({ $0.keys[0].isEmpty }) {
            return isFlat ? .list(.emptyBrackets) : .object(.emptyBrackets)
        }
        let indices = entries.map { $0.keys[0] }.uniqued()
        if first[0] == "0", indices == indices.indices.map(String.init) {
            return isFlat ? .list(.indexed) : .object(.indexed)
        }
        return .object(.brackets)
    }

    private static func plain(_ name: String, _ requests: [[Entry]]) -> FieldEvidence {
        let fields = requests.joined().map(\.field)
        var evidence = FieldEvidence(name: name)
        evidence.isBare = fields.allSatisfy(\.isBare)
        let texts = fields.map(\.value).filter { !$0.isEmpty }
        let structures = texts.compactMap(JSONValue.init(structure:))
        if !structures.isEmpty, structures.count == texts.count {
            (evidence.structures, evidence.style) = (structures, .json)
        } else {
            evidence.texts = texts.filter { !$0.isStandIn(for: name) }
        }
        return evidence
    }

    private static func list(_ name: String, _ requests: [[Entry]], _ style: ParameterStyle) -> FieldEvidence {
        var evidence = FieldEvidence(name: name)
        evidence.style = style
        evidence.texts = requests.joined().map(\.field.value).filter { !$0.isEmpty && !$0.isStandIn(for: name) }
        return evidence
    }

    private static func object(_ name: String, _ requests: [[Entry]], _ style: ParameterStyle) -> FieldEvidence {
        var evidence = FieldEvidence(name: name)
        evidence.style = style
        let fields = requests.map { request in
            request.map { FieldTree.Field(keys: $0.keys[...], text: $0.field.value) }
        }
        let kinds = FieldTree.kinds(fields.joined(), of: name)
        evidence.structures = fields.map { FieldTree.value(of: $0, kinds) }
        return evidence
    }
}

extension JSONValue {
    /// Reads a text that is a JSON object or array; nil for any other text.
    fileprivate init?(structure text: String) {
        guard let first = text.first, first == "{" || first == "[", let value = try? JSONValue(parsing: text) else {
            return nil
        }
        self = value
    }
}

extension String {
    /// Returns whether a text stands for a value. Times such as `2024-03-01T08:00:00Z` have capitals only and are
    /// values.
    func isStandIn(for name: String) -> Bool {
        first.map { $0.isASCII && $0.isNumber } != true && isPlaceholder(for: name)
    }
}
