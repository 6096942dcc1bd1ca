import SpecimenDocs

/// A name as its words in lower case. `organization_id`, `dateReleased`, `X-Sentry-Error` and `HTTPServer2` are names.
public struct Words: Sendable, Hashable {
    public var all: [String]

    public init(_ all: [String]) {
        self.all = all
    }

    /// Splits a name at everything but letters and digits, and at capitals.
    ///
    /// A letter that an identifier of Swift cannot show is spelled by its code, so that different names have different
    /// words.
    public init(_ name: String) {
        let scalars = name.unicodeScalars
        all = []
        var start = scalars.startIndex
        var previous: Unicode.Scalar?
        for index in scalars.indices {
            let scalar = scalars[index]
            if !scalar.isPartOfWord {
                add(scalars[start..<index])
                start = scalars.index(after: index)
            } else if scalar.isCapital {
                let next = scalars[scalars.index(after: index)...].first
                // A capital starts a word: the `R` of `dateReleased` and the `S` of `HTTPServer`, but no letter within
                // `HTTP`.
                if previous?.isCapital != true || next?.isSmall == true {
                    add(scalars[start..<index])
                    start = index
                }
            }
            previous = scalar
        }
        add(scalars[start...])
        // A leading sign has a meaning: `-date` reverses the order of `date`, and `+1` differs from `1`.
        if let first = scalars.first, let sign = Self.signs[first], scalars.dropFirst().first?.isPartOfWord == true {
            all.insert(sign, at: 0)
        }
    }

    private mutating func add(_ word: Substring.UnicodeScalarView) {
        guard !word.isEmpty else { return }
        let spelled = word.allSatisfy(\.isVisibleInIdentifier) ? String(word) : word.map(\.spelled).joined()
        all.append(spelled.lowercased())
    }

    private static let signs: [Unicode.Scalar: String] = ["+": "plus", "-": "minus"]

    public static func + (left: Words, right: Words) -> Words { Words(left.all + right.all) }
}

extension Unicode.Scalar {
    fileprivate var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
    fileprivate var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

    fileprivate var isPartOfWord: Bool {
        isASCII ? isSmall || isCapital || ("0"..."9").contains(self) : properties.isAlphabetic
    }

    /// A Boolean value that indicates whether a letter can be part of an identifier and is visible by itself.
    fileprivate var isVisibleInIdentifier: Bool {
        isASCII
            || properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
                && properties.canonicalCombiningClass == .notReordered
    }

    /// The scalar itself, or its code.
    fileprivate var spelled: String { isVisibleInIdentifier ? String(self) : coded }

    /// The scalar itself if it is ASCII, or its code.
    fileprivate var coded: String { isASCII ? String(self) : "u" + String(value, radix: 16) }
}

extension Words {
    /// Words that Swift's guidelines write in one case throughout.
    private static let acronyms: Set<String> = .words(
        "api csv css cpu dns html http https id ip json jwt sdk sql ssh ssl tls ttl ui uri url utc uuid xml"
    )
    private static let acronymPlurals: Set<String> = .words("apis ids ips uris urls uuids")

    /// The name in lower camel case, for example `dateReleased`, `avatarURL` and `id`.
    public var lowerCamel: String {
        (all.first ?? "") + all.dropFirst().map(Self.capitalized).joined()
    }

    /// The name in upper camel case, for example `DateReleased`, `AvatarURL` and `ID`.
    ///
    /// It begins with a capital, so that no member has the same name. Letters of an alphabet without capitals are
    /// spelled by their codes.
    public var upperCamel: String {
        let name = all.map(Self.capitalized).joined()
        guard let first = name.unicodeScalars.first, !first.isASCII, !first.properties.changesWhenLowercased else {
            return name
        }
        return Self.capitalized(name.unicodeScalars.map(\.coded).joined())
    }

    private static func capitalized(_ word: String) -> String {
        if acronyms.contains(word) { return word.uppercased() }
        let capitals = acronymPlurals.contains(word) ? word.count - 1 : 1
        return word.prefix(capitals).uppercased() + word.dropFirst(capitals)
    }
}

extension Words {
    /// The name with its last word in the singular: `releaseFile` of `releaseFiles`.
    public var singular: Words {
        guard let last = all.last else { return self }
        return Words(all.dropLast() + [Plural.singular(of: last)])
    }

    /// Returns whether the last words are those of another name.
    func ends(in other: Words) -> Bool { all.suffix(other.all.count) == other.all[...] }

    /// A Boolean value that indicates whether the last word is a plural.
    public var isPlural: Bool { all.last.map(Plural.isPlural) ?? false }

    /// The words that all names end in: `statsPeriod` of `summaryStatsPeriod` and `healthStatsPeriod`.
    public static func commonEnding(of names: [Words]) -> Words {
        guard var ending = names.first?.all[...] else { return Words([]) }
        for name in names.dropFirst() {
            let shared = zip(ending.reversed(), name.all.reversed()).prefix { $0 == $1 }
            ending = ending.suffix(shared.count)
        }
        return Words(Array(ending))
    }
}
