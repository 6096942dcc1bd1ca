import SpecimenDocs

extension LiteralIdentifiers {
    /// Returns the path with placeholders in place of identifiers for the described parameters that it has no
    /// placeholder for; nil if no parameter fits an identifier.
    ///
    /// A parameter fits if it has the name of the identifier or of the collection before it, or is described as the
    /// identifier of that collection.
    static func replaced(in path: PathTemplate, by described: [ParameterDescription]) -> PathTemplate? {
        let placeholders = Set(path.parameterNames)
        var unused = described.filter { !placeholders.contains($0.name) }
        let keys = Set(unused.map(\.name.lettersAndDigits))
        guard !unused.isEmpty else { return nil }
        var segments = path.segments
        var open = segments.indices.filter { index in
            guard let literal = IdentifierText(at: index, of: segments) else { return false }
            return literal.isIdentifier || literal.isOpen || keys.contains(literal.text.lettersAndDigits)
        }
        let texts = segments.indices.map { IdentifierText(at: $0, of: path.segments) }
        // Certain signs go before uncertain signs.
        for fits in [isNamed, isElement, isPartOfElement, isDescribed] {
            for index in open {
                guard let text = texts[index] else { continue }
                let fitting = unused.filter { fits($0, text) }
                guard let name = fitting.first?.name, fitting.allSatisfy({ $0.name == name }) else { continue }
                segments[index] = PathTemplate.Segment([.parameter(name)])
                open.removeAll { $0 == index }
                unused.removeAll { $0.name == name }
            }
        }
        // The only identifier is that of the only parameter, if it has a general name.
        if open.count == 1, let text = texts[open[0]], let name = unused.first?.name,
            unused.allSatisfy({ $0.name == name }), text.isOpen || stem(of: name).isEmpty
        {
            segments[open[0]] = PathTemplate.Segment([.parameter(name)])
        }
        guard segments != path.segments else { return nil }
        return PathTemplate(segments, hasTrailingSlash: path.hasTrailingSlash)
    }

    private static func isNamed(_ parameter: ParameterDescription, _ text: IdentifierText) -> Bool {
        parameter.name.lettersAndDigits == text.text.lettersAndDigits
    }

    /// Returns whether a parameter has the name of the collection: `user_id` of `users`.
    private static func isElement(_ parameter: ParameterDescription, _ text: IdentifierText) -> Bool {
        let stem = stem(of: parameter.name)
        return !stem.isEmpty && stem == singular(of: text.collection ?? "")
    }

    /// Returns whether the name of a parameter and that of the collection end with the same words: `group_id` of
    /// `user-groups`.
    private static func isPartOfElement(_ parameter: ParameterDescription, _ text: IdentifierText) -> Bool {
        let (stem, element) = (stem(of: parameter.name), singular(of: text.collection ?? ""))
        guard !stem.isEmpty, !element.isEmpty else { return false }
        return stem.suffix(element.count) == element[...] || element.suffix(stem.count) == stem[...]
    }

    /// Returns whether the description has the text as an example, or says "The ID of the user" for `users`.
    private static func isDescribed(_ parameter: ParameterDescription, _ text: IdentifierText) -> Bool {
        guard let description = parameter.description else { return false }
        let prose = Prose(description)
        if prose.tokens.contains(where: { $0.code == text.text }) { return true }
        guard let element = singular(of: text.collection ?? "").last, prose.hasWord(in: [element]) else { return false }
        return prose.hasWord(in: identifierWords)
    }

    private static let identifierWords: Set<String> = .words("guid id identifier slug uuid")
    /// Words at the end of the name of an identifier.
    private static let endings = identifierWords.union(["code", "key", "name", "no", "nr", "number"])

    /// Returns the words of a name without the words for identifiers, in the singular: `user` of `userId`.
    private static func stem(of name: String) -> [String] {
        let words = words(of: name)
        let stem = words.count > 1 && endings.contains(words[words.count - 1]) ? words.dropLast() : words
        return stem.count == 1 && identifierWords.contains(stem[0]) ? [] : singular(of: stem)
    }

    private static func singular(of name: String) -> [String] { singular(of: words(of: name)) }

    private static func singular(of words: [String]) -> [String] {
        words.dropLast() + words.suffix(1).map(Plural.singular(of:))
    }

    /// Returns the name of the identifier of a resource: `user_id` after `users`.
    static func name(after collection: String?, besides taken: Set<String>) -> String {
        let words = (collection ?? "").lowercased().split { !($0.isASCII && $0.isLetter) }.map(String.init)
        let name = (singular(of: words) + ["id"]).joined(separator: "_")
        return (1...).lazy.map { $0 == 1 ? name : "\(name)\($0)" }.first { !taken.contains($0) } ?? name
    }

    /// Returns the words of a name in lower case: `user` and `id` of `user-id`, `user_id` and `userId`.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var isInside = false
        var wasLowercase = false
        for character in name {
            let isPart = character.isASCII && character.isLetterOrNumber
            if isPart {
                let begins = !isInside || wasLowercase && character.isUppercase
                if begins { words.append("") }
                words[words.count - 1] += character.lowercased()
            }
            (isInside, wasLowercase) = (isPart, character.isLowercase)
        }
        return words
    }
}
