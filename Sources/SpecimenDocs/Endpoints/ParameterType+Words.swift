/// The reason why a text does not name a type.
package struct TypeWordError: Error, Hashable {
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
        if let type = Self.words[word] {
            self = type
            return
        }
        for prefix in ["array of ", "list of "] where word.hasPrefix(prefix) {
            let element = trimmed(word.dropFirst(prefix.count))
            if let type = Self.words[element] ?? Self.words[String(element.dropLast())], type != .array(nil) {
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
            guard Self.words[trimmed(word[..<bracket])] == .array(nil) else { break }
            self = .array(try ParameterType(word: String(word[word.index(after: bracket)...].dropLast())))
            return
        }
        throw TypeWordError(word: word)
    }

    /// Whether a text names a type.
    package static func isWord(_ text: some StringProtocol) -> Bool {
        (try? ParameterType(word: String(text))) != nil
    }

    private static let longestWord = 100

    /// The words that diagnostics offer.
    package static let offeredWords = [
        "string", "int", "float", "boolean", "array", "array[string]", "object", "dictionary", "file", "url",
        "datetime", "date", "timestamp", "uuid", "identifier", "any",
    ]

    private static let words: [String: ParameterType] = [
        "string": .string, "str": .string, "text": .string, "querystring": .string,
        "int": .integer, "integer": .integer, "long": .integer, "int32": .integer, "int64": .integer,
        "float": .number, "number": .number, "double": .number, "decimal": .number,
        "bool": .boolean, "boolean": .boolean,
        "array": .array(nil), "list": .array(nil),
        "object": .object, "dict": .object, "json": .object,
        "dictionary": .dictionary, "map": .dictionary,
        "file": .file, "binary": .file,
        "url": .url, "uri": .url,
        "datetime": .dateTime, "date-time": .dateTime,
        "date": .date,
        "timestamp": .timestamp,
        "uuid": .uuid,
        "identifier": .identifier,
        "any": .any,
    ]
}
