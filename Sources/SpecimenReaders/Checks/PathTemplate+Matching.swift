import SpecimenDocs
import SpecimenJSON

extension PathTemplate {
    /// The values of the placeholders that fill whole segments, if a path can be made from the template, segment by segment;
    /// nil if it cannot. A trailing slash more or less is no matter.
    func values(in path: String) -> [(name: String, value: String)]? {
        let found = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
        guard found.count == segments.count, zip(segments, found).allSatisfy({ $0.matches($1) }) else { return nil }
        return zip(segments, found).compactMap { segment, text in
            guard case .parameter(let name) = segment else { return nil }
            return (name, RequestTarget.decoded(text, isForm: false))
        }
    }
}

extension PathTemplate.Segment {
    /// Whether a segment can be made from the template's: placeholders stand for any text, an empty one included.
    func matches(_ text: Substring) -> Bool {
        switch self {
        case .parameter: return true
        case .literal(let literal): return String(text).hasSameBytes(as: literal)
        case .mixed: break
        }
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
