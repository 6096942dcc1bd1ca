import SpecimenJSON

/// Finds where an example request contradicts the description it belongs to.
///
/// Only what cannot be true at once is reported; placeholders accept anything, since many examples carry the names of
/// the placeholders in place of values.
struct ContradictionCheck {
    let endpoint: EndpointDescription
    let request: ExampleReader.Request

    func run(log: inout FileLog) {
        checkMethod(log: &log)
        checkPath(log: &log)
        checkQuery(log: &log)
        checkBody(log: &log)
    }

    private func checkMethod(log: inout FileLog) {
        let example = request.example
        guard example.method != endpoint.method else { return }
        log.warning(
            at: example.location,
            "the example request is a \(example.method.rawValue), the endpoint a \(endpoint.method.rawValue)",
            advice: "correct the one that is wrong"
        )
    }

    private func checkPath(log: inout FileLog) {
        let path = RequestTarget(request.example.target).path
        guard !endpoint.path.matches(path) else { return }
        log.warning(
            at: request.targetLocation,
            "the path of the example request, \(quoted(path)), does not fit \(quoted(endpoint.path.raw))",
            advice: "correct the one that is wrong"
        )
    }

    private func checkQuery(log: inout FileLog) {
        let declared = Dictionary(endpoint.queryParameters.map { ($0.name, $0) }) { _, last in last }
        for item in RequestTarget(request.example.target).query {
            guard let parameter = declared[item.name], !parameter.type.acceptsQueryValue(item.value) else { continue }
            log.warning(
                at: request.targetLocation,
                "the example request gives the query parameter \(quoted(item.name)) the value \(quoted(item.value)),"
                    + " which is not of its type `\(parameter.type)`",
                advice: "correct the one that is wrong"
            )
        }
    }

    private func checkBody(log: inout FileLog) {
        guard let body = request.example.body.json, body.root.kind == .object else { return }
        let declared = Dictionary(endpoint.bodyParameters.map { ($0.name, $0) }) { _, last in last }
        for member in body.root.members {
            guard let parameter = declared[member.key], !parameter.type.acceptsBodyValue(member.value) else { continue }
            let value = member.value.scalarText.map(quoted) ?? member.value.kind.withArticle
            log.warning(
                at: body.location(of: member.value),
                "the example request gives the body parameter \(quoted(member.key)) the value \(value),"
                    + " which is not of its type `\(parameter.type)`",
                advice: "correct the one that is wrong"
            )
        }
    }
}

extension ParameterType {
    /// Whether a value of a query can be of this type. Most types are text there, and so are never contradicted.
    func acceptsQueryValue(_ text: String) -> Bool {
        guard !text.isEmpty else { return true }
        switch self {
        case .integer: return Int(text) != nil
        case .number: return Double(text) != nil
        case .boolean: return ["true", "false", "1", "0", "yes", "no", "on", "off"].contains(text.lowercased())
        case .array(let element?):
            return text.split(separator: ",").allSatisfy { element.acceptsQueryValue(trimmed($0)) }
        default: return true
        }
    }

    /// Whether a value of a JSON body can be of this type; null always can.
    func acceptsBodyValue(_ value: JSONNode) -> Bool {
        if value.isNull { return true }
        switch self {
        case .any: return true
        case .string, .url, .uuid, .date, .file: return value.kind == .string
        case .dateTime, .timestamp, .identifier: return value.kind == .string || value.kind == .number
        case .integer: return value.number?.int != nil
        case .number: return value.kind == .number
        case .boolean: return value.kind == .bool
        case .object, .map: return value.kind == .object
        case .array(nil): return value.kind == .array
        case .array(let element?): return value.kind == .array && value.elements.allSatisfy(element.acceptsBodyValue)
        }
    }
}

extension PathTemplate {
    /// Whether a path can be made from the template, segment by segment; a trailing slash more or less is no matter.
    func matches(_ path: String) -> Bool {
        let found = path.split(separator: "/", omittingEmptySubsequences: true)
        return found.count == segments.count && zip(segments, found).allSatisfy { $0.matches($1) }
    }
}

extension PathTemplate.Segment {
    /// Whether a segment can be made from the template's: placeholders stand for any text, an empty one included.
    func matches(_ text: Substring) -> Bool {
        let longest = 65_536  // Beyond it searching for literals could take long, and no one reads the answer.
        var rest = Array(text.utf8.prefix(longest))[...]
        guard rest.count < longest else { return true }
        var pieces = pieces[...]
        if case .literal(let literal) = pieces.first {
            guard rest.starts(with: literal.utf8) else { return false }
            rest = rest.dropFirst(literal.utf8.count)
            pieces = pieces.dropFirst()
            if pieces.isEmpty { return rest.isEmpty }
        }
        if case .literal(let literal) = pieces.last {
            guard rest.suffix(literal.utf8.count).elementsEqual(literal.utf8) else { return false }
            rest = rest.dropLast(literal.utf8.count)
            pieces = pieces.dropLast()
        }
        for case .literal(let literal) in pieces {
            guard let range = rest.firstRange(of: Array(literal.utf8)) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
