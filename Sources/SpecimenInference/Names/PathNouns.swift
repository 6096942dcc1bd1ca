import SpecimenDocs

/// What a path says about the resources it leads through.
struct PathNouns {
    /// Names of resources in the order of the path, in the singular where an identifier follows; leading segments that
    /// name no resource (`api`, `0`, `v1`) are left out.
    let words: [Words]
    /// The last name as it stands in the path; nil where the path has no name.
    let last: Words?
    /// The path ends in a placeholder: one thing of a collection.
    let endsInParameter: Bool
    /// The path up to its last name with placeholders blanked, so that a collection and its things are one resource.
    let resource: String

    init(_ path: PathTemplate) {
        var nouns: [Words] = []
        var last: Words?
        var resource: [String] = []
        // Placeholders right before the last name belong to the resource, those after it name one thing of it.
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

    /// Words that stand before the names of resources, and name one where an identifier or nothing follows.
    private static let prefixes: Set<String> = ["api", "apis", "json", "public", "rest", "web"]

    private static func isPrefix(_ words: Words, before next: PathTemplate.Segment?) -> Bool {
        guard let word = words.all.first else { return false }
        // `1`, `v1`, `1.0`, `v2.1`
        let isVersion = word.utf8.drop { $0 == UInt8(ascii: "v") }.allSatisfy { $0 < 0x3A } && word != "v"
        if isVersion, words.all.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) }) { return true }
        guard words.all.count == 1, prefixes.contains(word), case .literal = next else { return false }
        return true
    }
}

extension PathTemplate.Segment {
    /// The text of the segment without its placeholders.
    fileprivate var literalText: String {
        switch self {
        case .literal(let text): Self.withoutFormat(text)
        case .parameter: ""
        case .mixed(let pieces):
            Self.withoutFormat(pieces.map { if case .literal(let text) = $0 { text } else { " " } }.joined())
        }
    }

    /// The segment as a part of a resource's identity.
    fileprivate var resourceText: String { Self.withoutFormat(blanked) }

    /// `books.json` → `books`: the form of an answer is no part of a name.
    private static func withoutFormat(_ text: String) -> String {
        // A search for an ending takes as long as the rest of all this.
        guard text.utf8.last == UInt8(ascii: "n") || text.utf8.last == UInt8(ascii: "l") else { return text }
        for ending in [".json", ".xml"] where text.hasSuffix(ending) { return String(text.dropLast(ending.count)) }
        return text
    }
}
