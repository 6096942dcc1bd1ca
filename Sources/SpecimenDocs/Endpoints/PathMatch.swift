import SpecimenJSON

/// The parts of a path that fits a template.
package struct PathMatch: Equatable, Sendable {
    /// The path in front of the template: `/api/v2` if `/api/v2/books/7` fits `/books/{id}`; empty without one.
    package var prefix: String
    /// The decoded values of the placeholders by name. Placeholders without text between them have none.
    package var values: [String: String]
}

extension PathTemplate {
    /// Returns how a path fits the template, or nil if it does not. Trailing slashes do not matter.
    package func match(_ path: String) -> PathMatch? {
        let found = path.split(separator: "/")
        guard found.count >= segments.count else { return nil }
        let (prefix, rest) = (found.dropLast(segments.count), found.suffix(segments.count))
        var match = PathMatch(prefix: prefix.map { "/\($0)" }.joined(), values: [:])
        for (segment, text) in zip(segments, rest) {
            guard let values = segment.values(in: text) else { return nil }
            match.values.merge(values) { first, _ in first }
        }
        return match
    }
}

extension PathTemplate.Segment {
    /// Returns the decoded values of the placeholders by name, or nil if the text does not fit the segment. A value may
    /// be empty.
    fileprivate func values(in text: Substring) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = text
        var names: [String] = []
        func close(with value: Substring) {
            if names.count == 1 { values[names[0]] = RequestTarget.decoded(String(value)) }
            names = []
        }
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .parameter(let name):
                names.append(name)
            case .literal(let literal):
                guard let range = rest.range(of: literal, isAtStart: names.isEmpty, isLast: index == pieces.count - 1)
                else { return nil }
                close(with: rest[..<range.lowerBound])
                rest = rest[range.upperBound...]
            }
        }
        guard !names.isEmpty || rest.isEmpty else { return nil }
        close(with: rest)
        return values
    }
}

extension Substring {
    /// Returns the range of a literal: at the start if no placeholder is before it, at the end if nothing follows it.
    fileprivate func range(of literal: String, isAtStart: Bool, isLast: Bool) -> Range<Index>? {
        if isAtStart {
            return hasPrefix(literal) ? startIndex..<index(startIndex, offsetBy: literal.count) : nil
        }
        if isLast {
            return hasSuffix(literal) ? index(endIndex, offsetBy: -literal.count)..<endIndex : nil
        }
        return utf8.firstRange(of: literal.utf8)
    }
}

extension EndpointDescription {
    /// Returns the decoded values that an example request has in place of the placeholders of the path, by name, or nil
    /// if its path does not fit.
    ///
    /// The path of the request may begin with the path of the server.
    package func pathValues(of request: RequestExample) -> [String: String]? {
        path.match(RequestTarget(request.target).path)?.values
    }
}
