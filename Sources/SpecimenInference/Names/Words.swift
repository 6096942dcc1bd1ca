import SpecimenJSON

/// A name taken apart into lower-case words, whatever its casing was: `organization_id_or_slug`, `dateReleased`,
/// `X-Sentry-Error`, `HTTPServer2`.
public struct Words: Sendable, Hashable {
    public var all: [String]

    public init(_ all: [String]) {
        self.all = all
    }

    public init(_ name: String) {
        let bytes = Array(name.utf8)
        all = Words.split(ascii: bytes) ?? Words.split(Array(name.unicodeScalars))
        // `-date` beside `date` sorts the other way round, `+1` is no `1`.
        if bytes.count > 1, bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
            let scalars = Array(name.unicodeScalars.prefix(2))
            if let sign = Words.signs[scalars[0]], !Words.letters(of: scalars[1]).isEmpty { all.insert(sign, at: 0) }
        }
    }

    /// Nil for a name of other characters too. Every key of every object is taken apart.
    private static func split(ascii bytes: [UInt8]) -> [String]? {
        var words: [String] = []
        words.reserveCapacity(4)
        var start = 0
        var lowered = bytes
        for index in bytes.indices {
            let byte = bytes[index]
            if byte >= 0x80 { return nil }
            if isUpper(byte) {
                lowered[index] = byte | 0x20
                guard index > start, !isUpper(bytes[index - 1]) || index + 1 < bytes.count && isLower(bytes[index + 1])
                else { continue }
            } else if isLower(byte) || isDigit(byte) {
                continue
            }
            if index > start { words.append(String(decoding: lowered[start..<index], as: UTF8.self)) }
            start = isUpper(byte) ? index : index + 1
        }
        if start < bytes.count { words.append(String(decoding: lowered[start...], as: UTF8.self)) }
        return words
    }

    /// The last of the words, without taking the others out.
    static func last(of name: String) -> String? {
        guard name.isASCII else { return Words(name).all.last }
        return name.utf8.withContiguousStorageIfAvailable(last) ?? Words(name).all.last
    }

    private static func last(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let isPart = { (byte: UInt8) in isUpper(byte) || isLower(byte) || isDigit(byte) }
        guard let end = bytes.lastIndex(where: isPart) else { return nil }
        var start = end
        while start > 0, isPart(bytes[start - 1]) {
            if isUpper(bytes[start]), !isUpper(bytes[start - 1]) || start + 1 < bytes.count && isLower(bytes[start + 1])
            {
                break
            }
            start -= 1
        }
        return String(unsafeUninitializedCapacity: end + 1 - start) { word in
            for index in start...end {
                word[index - start] = isUpper(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
            }
            return end + 1 - start
        }
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func split(_ scalars: [Unicode.Scalar]) -> [String] {
        var words: [String] = []
        var current = ""
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if Words.startsWord(scalar, after: previous, before: next), !current.isEmpty {
                words.append(current)
                current = ""
            }
            current += Words.letters(of: scalar)
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    private static let signs: [Unicode.Scalar: String] = ["+": "plus", "-": "minus"]

    private static func startsWord(_ scalar: Unicode.Scalar, after: Unicode.Scalar?, before: Unicode.Scalar?) -> Bool {
        guard let after else { return true }
        if letters(of: after).isEmpty || letters(of: scalar).isEmpty { return true }
        guard isUpper(scalar) else { return false }
        // `dateReleased` parts before R, `HTTPServer` before S, `HTTP` nowhere.
        return !isUpper(after) || before.map { isLower($0) } == true
    }

    /// Letters and digits in ASCII; other letters by their code, so that no two names become one by losing letters.
    private static func letters(of scalar: Unicode.Scalar) -> String {
        if scalar.isASCII {
            return isUpper(scalar) || isLower(scalar) || isDigit(scalar) ? scalar.properties.lowercaseMapping : ""
        }
        return scalar.properties.isAlphabetic ? "u" + String(scalar.value, radix: 16) : ""
    }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
    private static func isLower(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension Words {
    /// Words that Swift's guidelines write in one case throughout.
    private static let acronyms: Set<String> = [
        "api", "csv", "css", "cpu", "dns", "html", "http", "https", "id", "ip", "json", "jwt", "sdk", "sql", "ssh",
        "ssl",
        "tls", "ttl", "ui", "uri", "url", "utc", "uuid", "xml",
    ]
    private static let longestAcronym = 5
    private static let acronymPlurals: Set<String> = ["apis", "ids", "ips", "uris", "urls", "uuids"]

    /// `dateReleased`, `avatarURL`, `id`.
    public var lowerCamel: String {
        guard let first = all.first else { return "" }
        return all.count == 1 ? first : first + Words.capitalized(all[1...])
    }

    /// `DateReleased`, `AvatarURL`, `ID`.
    public var upperCamel: String { Words.capitalized(all[...]) }

    private static func capitalized(_ words: ArraySlice<String>) -> String {
        var text: [UInt8] = []
        for word in words {
            let capitals = Words.capitals(of: word)
            for (index, byte) in word.utf8.enumerated() {
                text.append(index < capitals && Words.isLower(byte) ? byte & 0xDF : byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// With how many capitals a word begins.
    private static func capitals(of word: String) -> Int {
        let count = word.utf8.count
        guard count <= longestAcronym else { return 1 }
        return acronyms.contains(word) ? count : acronymPlurals.contains(word) ? count - 1 : 1
    }

    /// The same with its last word in the singular: `releaseFiles` → `releaseFile`.
    public var singular: Words {
        guard let last = all.last else { return self }
        let singular = Plural.singular(of: last)
        return singular == last ? self : Words(all.dropLast() + [singular])
    }

    /// Its last word is a plural.
    public var isPlural: Bool { all.last.map(Plural.isPlural) ?? false }

    public static func + (left: Words, right: Words) -> Words { Words(left.all + right.all) }
}

extension Words {
    /// The words that all of the names end in: `summaryStatsPeriod` and `healthStatsPeriod` in `statsPeriod`.
    public static func commonEnding(of names: [Words]) -> Words {
        guard var ending = names.first?.all[...] else { return Words([]) }
        for name in names.dropFirst() {
            let shared = zip(ending.reversed(), name.all.reversed()).prefix { $0 == $1 }.count
            ending = ending.suffix(shared)
        }
        return Words(Array(ending))
    }
}
