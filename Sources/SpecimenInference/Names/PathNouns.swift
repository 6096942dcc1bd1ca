import SpecimenDocs

/// The names of the resources in the path of an endpoint.
struct PathNouns: Sendable {
    /// The names in the order of the path, in the singular if an identifier follows. Leading segments that name no
    /// resource, such as `api`, `0` and `v1`, are left out.
    let words: [Words]
    /// The last name as the path has it; nil if the path has no name.
    let last: Words?
    /// A Boolean value that indicates whether the path ends in a placeholder and so leads to one thing of a collection.
    let endsInParameter: Bool
    /// The path up to its last name without the names of placeholders. A collection and its things have the same
    /// resource.
    let resource: String

    /// The last name but one; nil if the path has only one.
    var scope: Words? { words.dropLast().last }

    init(_ path: PathTemplate) {
        var nouns: [Words] = []
        var last: Words?
        var resource: [String] = []
        // Placeholders before the last name belong to the resource; placeholders after it select one thing of it.
        var pending: [String] = []
        var endsInParameter = false
        for (index, segment) in path.segments.enumerated() {
            pending.append(segment.resourceText)
            let words = Words(segment.literalText)
            guard !words.all.isEmpty else {
                guard !segment.parameterNames.isEmpty else { continue }
                if !endsInParameter, let noun = nouns.last { nouns[nouns.count - 1] = noun.singular }
                endsInParameter = true
                continue
            }
            resource += pending
            pending = []
            endsInParameter = false
            let next = index + 1 < path.segments.count ? path.segments[index + 1] : nil
            if nouns.isEmpty, Self.isPrefix(words, before: next) { continue }
            nouns.append(words)
            last = words
        }
        words = nouns
        self.last = last
        self.endsInParameter = endsInParameter
        self.resource = resource.joined(separator: "/")
    }

    /// Words that precede the names of resources. If an identifier or nothing follows, they are such a name themselves.
    private static let prefixes: Set<String> = .words("api apis json public rest web")

    private static func isPrefix(_ words: Words, before next: PathTemplate.Segment?) -> Bool {
        guard let word = words.all.first else { return false }
        // For example `1`, `v1`, `1.0` and `v2.1`.
        let numbers = [String(word.drop { $0 == "v" })] + words.all.dropFirst()
        if word != "v", numbers.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return true }
        return words.all.count == 1 && prefixes.contains(word) && next?.parameterNames.isEmpty == true
    }
}

extension PathTemplate.Segment {
    /// The text of the segment without its placeholders.
    fileprivate var literalText: String {
        Self.withoutFormat(pieces.map { if case .literal(let text) = $0 { text } else { " " } }.joined())
    }

    /// The text of the segment in the identity of a resource.
    fileprivate var resourceText: String { Self.withoutFormat(blanked) }

    /// Removes the format of the response, which is no part of a name: `books` of `books.json`.
    private static func withoutFormat(_ text: String) -> String {
        for ending in [".json", ".xml"] where text.hasSuffix(ending) { return String(text.dropLast(ending.count)) }
        return text
    }
}
