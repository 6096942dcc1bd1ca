/// The reason why a text does not name a type.
package struct TypeWordError: Error, Equatable {
    /// The part of the text that is not a known word.
    package var word: String
}

extension ParameterType {
    /// Reads a word that docs use for a type: `string`, `int`, `array[string]`, `url[]`. Case does not matter.
    package init(word text: String) throws(TypeWordError) {
        let word = trimmed(text).lowercased()
        // Brackets nest, so their number has to be limited.
        guard word.utf8.count <= Self.longestWord else {
            throw TypeWordError(word: String(word.prefix(Self.longestWord)))
        }
        if let type = Self.byWord[word] {
            self = type
            return
        }
        for prefix in ["array of ", "list of "] where word.hasPrefix(prefix) {
            let element = trimmed(word.dropFirst(prefix.count))
            if let type = Self.byWord[element] ?? Self.byWord[String(element.dropLast())], type != .array(nil) {
                self = .array(type)
                return
            }
        }
        if word.hasSuffix("[]") {
            self = .array(try ParameterType(word: String(word.dropLast(2))))
            return
        }
        for (opening, closing) in [("[", "]"), ("(", ")"), ("<", ">")] as [(Character, String)] {
            guard let bracket = word.firstIndex(of: opening), word.hasSuffix(closing) else { continue }
            guard Self.byWord[trimmed(word[..<bracket])] == .array(nil) else { break }
            self = .array(try ParameterType(word: String(word[word.index(after: bracket)...].dropLast())))
            return
        }
        throw TypeWordError(word: word)
    }

    /// Returns whether a text names a type.
    package static func isWord(_ text: some StringProtocol) -> Bool {
        (try? ParameterType(word: String(text))) != nil
    }

    private static let longestWord = 100

    /// The words of each type but those of arrays with elements. The first word is the canonical one.
    static let words: [(type: ParameterType, words: [String])] = [
        (.string, ["string", "str", "text", "querystring"]),
        (.integer, ["int", "integer", "long", "int32", "int64"]),
        (.number, ["float", "number", "double", "decimal"]),
        (.boolean, ["boolean", "bool"]),
        (.array(nil), ["array", "list"]),
        (.object, ["object", "dict", "json"]),
        (.dictionary, ["dictionary", "map"]),
        (.file, ["file", "binary"]),
        (.url, ["url", "uri"]),
        (.dateTime, ["datetime", "date-time"]),
        (.date, ["date"]),
        (.timestamp, ["timestamp"]),
        (.uuid, ["uuid"]),
        (.identifier, ["identifier"]),
        (.any, ["any"]),
    ]

    private static let byWord = Dictionary(
        uniqueKeysWithValues: words.flatMap { type, words in words.map { ($0, type) } }
    )

    /// The words that diagnostics offer.
    package static let offeredWords = words.flatMap { type, words in
        type == .array(nil) ? [words[0], "array[string]"] : [words[0]]
    }
}
