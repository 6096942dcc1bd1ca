/// The form of the key of an object. It says whether the key can be the name of a property.
enum KeyForm {
    /// A name as programming languages have them: letters, digits and `_`, with no digit in front.
    case name
    /// A name in another convention: `first-name`, `First Name`, `dc:title`, `größe`, `1. open`.
    case otherName
    /// Words and a number: `user-1`. Such keys are names beside other names, and data among themselves.
    case numbered
    /// A form that no property name has: a date, a number, a version, an e-mail address, a path, an emoji.
    case data
}

extension KeyForm {
    init(_ key: String) {
        if Self.isName(key) {
            self = Self.isOpaque(key) ? .data : .name
        } else if !Self.hasFormOfWords(key) || Self.isOpaque(key) || Self.isLocale(key) || Self.isDotted(key) {
            self = .data
        } else if key.utf8.first?.isDigit == true {
            self = Self.isNumberedName(key) ? .otherName : .data
        } else {
            let isDivided = key.utf8.contains { !$0.isLetter && !$0.isDigit && $0 < 0x80 }
            self = isDivided && Self.hasDigit(key) ? .numbered : .otherName
        }
    }

    /// Returns whether a key is a name of ASCII letters, digits and `_`, perhaps after a sign: `$ref`, `@type`,
    /// `#text`.
    static func isName(_ key: String) -> Bool {
        var rest = key.utf8[...]
        if let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
        guard let first = rest.first, !first.isDigit else { return false }
        return rest.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    }

    private static let signs: Set<UInt8> = [UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#")]

    /// Returns whether a key calls a function, such as `sum(price)`: the value is computed.
    static func isExpression(_ key: String) -> Bool {
        guard key.hasSuffix(")"), let open = key.firstIndex(of: "(") else { return false }
        return isName(String(key[..<open]))
    }

    /// Returns whether a key locates a thing, as paths, URLs, media types and e-mail addresses do.
    static func isAddress(_ key: String) -> Bool {
        key.utf8.dropFirst().contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }
    }

    static func hasDigit(_ key: String) -> Bool { key.utf8.contains(where: \.isDigit) }

    /// Returns whether a key is a day, a month or a moment.
    static func isDate(_ key: String) -> Bool {
        key.utf8.first?.isDigit == true && key.wholeMatch(of: /[0-9]{4}-[0-9]{2}(-[0-9]{2}([T ].+)?)?/) != nil
    }

    /// Returns the key with `#` for each number, for example `# days` for `14 days`, and without words with `a` for
    /// each word.
    static func pattern(of key: String, withWords keepsWords: Bool) -> String {
        var pattern = ""
        for character in key {
            let sign: Character? = character.isDigit ? "#" : character.isLetter && !keepsWords ? "a" : nil
            if sign == nil || pattern.last != sign { pattern.append(sign ?? character) }
        }
        return pattern
    }
}

extension KeyForm {
    /// Returns whether a key consists of letters, digits and characters that separate words.
    private static func hasFormOfWords(_ key: String) -> Bool {
        var rest = key.utf8[...]
        if let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
        let isPlain = rest.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || separators.contains($0) }
        guard isPlain, !isExpression(key) else { return false }
        return areLetters(key) && (rest.contains(where: \.isLetter) || !key.allSatisfy(\.isASCII))
    }

    /// Returns whether all characters other than ASCII are letters.
    private static func areLetters(_ key: String) -> Bool {
        key.utf8.allSatisfy { $0 < 0x80 }
            || key.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII || scalar.properties.isAlphabetic
                    || scalar.properties.canonicalCombiningClass != .notReordered
            }
    }

    private static let separators = Set("_-.: ()%&'".utf8)

    /// Returns whether a key is an identifier made by a machine: long, with many digits and capitals among small
    /// letters. The names of properties have a capital for each word.
    private static func isOpaque(_ key: String) -> Bool {
        guard key.utf8.count >= shortestOpaque else { return false }
        let parts = key.utf8.split(separator: UInt8(ascii: "_"), maxSplits: 2)
        // A word may precede it: `cus_Na6dX7aXxi11N4`.
        guard parts.count < 3, let part = parts.last, part.count >= shortestOpaquePart else { return false }
        let digits = part.count(where: \.isDigit)
        let capitals = part.count(where: \.isCapital)
        let marks = digits + capitals
        guard parts.count == 1 || capitals > 0 else { return false }
        return digits > 0 && marks < part.count && Double(marks) >= Double(part.count) * opaquePart
    }

    private static let shortestOpaquePart = 10
    private static let opaquePart = 0.4
    private static let shortestOpaque = 16

    /// Returns whether a key is a language with a region or a script: `pt-BR`, `zh-Hant`.
    private static func isLocale(_ key: String) -> Bool {
        key.utf8.count <= longestLocale && key.contains("-")
            && key.wholeMatch(of: /[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?/) != nil
    }

    private static let longestLocale = "yue-Hant-HK".utf8.count

    /// Returns whether a key is the name of a host, an application, a file or a version: `example.com`,
    /// `org.swift.demo`, `main.c`, `v1.2`.
    private static func isDotted(_ key: String) -> Bool {
        guard key.utf8.contains(UInt8(ascii: ".")), !key.contains(" ") else { return false }
        let parts = key.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
        if parts.contains(where: { !$0.isEmpty && $0.allSatisfy(\.isDigit) }), first.first?.isDigit != true {
            return true
        }
        if domains.contains(String(last)) || fileEndings.contains(String(last)) { return true }
        return parts.count > 2 && domains.contains(String(first))
    }

    private static let domains: Set<String> = .words("com de dev edu eu fr gov io net nl org uk www")
    private static let fileEndings: Set<String> = .words(
        """
        bmp c cfg conf cpp cs css csv cxx dll doc docx exe gif go gz h hpp htm html ini java jpeg jpg js json jsonl jsx kt
        log md mjs mp3 mp4 pdf php png ppt pptx py rb rs scss sh sql svg swift tar tgz toml ts tsv tsx txt wav webp xls
        xlsx xml yaml yml zip
        """
    )

    /// Returns whether a key is a name with its rank in front, `1. open` or `24h_volume`, in contrast to `24h` and
    /// `3 days`.
    private static func isNumberedName(_ key: String) -> Bool {
        guard let match = key.wholeMatch(of: /[0-9]{1,3}[A-Za-z]{0,3}[._ -]+(?<rest>[^0-9]+)/) else { return false }
        let words = match.output.rest.split { !$0.isLetter }.map { $0.lowercased() }
        return words.contains { $0.utf8.count >= shortestWord } && !words.allSatisfy(spans.contains)
    }

    private static let shortestWord = 3
    private static let spans: Set<String> = .words(
        "am day days hour hours min mins minute minutes month months pm second seconds week weeks year years"
    )
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isLetter: Bool { (self & 0xDF).isCapital }
}
