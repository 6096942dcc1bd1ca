import SpecimenDocs
import SpecimenJSON

extension PathTemplate {
    /// Returns the values of the placeholders that fill whole segments, or nil if the path does not match the template.
    /// Trailing slashes do not matter.
    func values(in path: String) -> [(name: String, value: String)]? {
        let found = path.split(separator: "/")
        guard found.count == segments.count, zip(segments, found).allSatisfy({ $0.matches($1) }) else { return nil }
        return zip(segments, found).compactMap { segment, text in
            segment.placeholder.map { ($0, RequestTarget.decoded(String(text))) }
        }
    }
}

extension PathTemplate.Segment {
    /// Returns whether a text matches the segment. Placeholders match any text, even an empty one.
    fileprivate func matches(_ text: Substring) -> Bool {
        var rest = text
        for (index, piece) in pieces.enumerated() {
            guard case .literal(let literal) = piece else { continue }
            if index == pieces.count - 1 {
                return index == 0 ? rest == literal : rest.hasSuffix(literal)
            }
            guard let range = rest.utf8.firstRange(of: literal.utf8), index > 0 || range.lowerBound == rest.startIndex
            else {
                return false
            }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
