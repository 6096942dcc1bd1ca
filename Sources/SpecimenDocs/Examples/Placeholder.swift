import SpecimenJSON

/// A text that stands for a value in an example: `<integer>`, `{{id}}`, `YOUR_TOKEN` or `...`.
///
/// A placeholder that names a type declares the type of the value, as a description does. Any other placeholder says
/// only that there is a value. A placeholder is no sample: other examples of the same value decide its type.
package struct Placeholder: Sendable, Equatable {
    /// The text in the example.
    package let text: String
    /// The type that the text names; nil if it names none.
    package let type: ParameterType?

    /// A longer text is a value.
    fileprivate static let longest = 60

    /// Recognizes a placeholder by its marks; nil for any other text.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest, let label = Self.label(of: text) else { return nil }
        self.init(text: text, type: label.mayNameType ? try? ParameterType(word: label.text) : nil)
    }

    fileprivate init(text: String, type: ParameterType?) {
        self.text = text
        self.type = type
    }

    private static let brackets: [(opening: String, closing: String, mayNameType: Bool)] = [
        ("<", ">", true), ("{{", "}}", false), ("${", "}", false), ("{", "}", true),
    ]

    /// Returns the words of a placeholder without its marks, and whether they may name a type: the names of variables
    /// in `{{date}}` and `${date}` are chosen freely.
    private static func label(of text: String) -> (text: String, mayNameType: Bool)? {
        if text.utf8.count > 2, text.allSatisfy({ ".…".contains($0) }) { return ("", false) }
        for (opening, closing, mayNameType) in brackets where text.hasPrefix(opening) && text.hasSuffix(closing) {
            let label = text.dropFirst(opening.count).dropLast(closing.count)
            return isLabel(label) ? (String(label), mayNameType) : nil
        }
        let words = text.split { "_-".contains($0) }
        let isAddressed = words.count > 1 && words[0].lowercased() == "your"
        return isAddressed && words.joined().allSatisfy { $0.isASCII && $0.isLetter } ? (text, false) : nil
    }

    /// Returns whether a text in brackets is the name or the description of a value, rather than the value itself, such
    /// as a JSON text or an HTML element with attributes.
    private static func isLabel(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLetter || "$_".contains(first) else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || " _-.$'[]()".contains($0) }
    }
}

extension Placeholder {
    /// The types that examples name without marks.
    private static let bareTypes: [String: ParameterType] = [
        "string": .string, "integer": .integer, "int": .integer, "number": .number, "float": .number,
        "double": .number, "boolean": .boolean, "bool": .boolean,
    ]
    private static let longestBareType = 7

    fileprivate static func bareType(of value: JSONNode) -> ParameterType? {
        guard value.kind == .string, value.endOffset - value.offset <= longestBareType + 2 else { return nil }
        return value.string.flatMap { bareTypes[$0] }
    }

    /// The keys whose value can be the name of a type.
    fileprivate static func isAboutType(_ key: String) -> Bool {
        ["type", "kind", "format", "schema"].contains(where: key.lowercased().hasSuffix)
    }
}

/// The placeholders among the parts of one object or array.
///
/// The word `string` is a placeholder, because examples that a tool made of a schema have it. The word `integer` is a
/// placeholder only beside a second word of this kind, because it can be a value.
package struct Placeholders {
    private let namesTypes: Bool

    package init(in holder: JSONNode) {
        var words = 0
        for member in holder.members where !Placeholder.isAboutType(member.key) {
            if Placeholder.bareType(of: member.value) != nil { words += 1 }
            if words > 1 { break }
        }
        namesTypes = words > 1
    }

    /// Returns the placeholder that a part is.
    ///
    /// - Parameter key: The key of a member; nil for an element.
    package func placeholder(_ value: JSONNode, key: String? = nil) -> Placeholder? {
        guard value.kind == .string, value.endOffset - value.offset <= Placeholder.longest + 2 else { return nil }
        if let type = Placeholder.bareType(of: value), namesTypes || type == .string {
            return key.map(Placeholder.isAboutType) == true ? nil : Placeholder(text: value.string ?? "", type: type)
        }
        return value.string.flatMap(Placeholder.init)
    }
}

extension JSONNode {
    /// The first placeholder among the values, with the text that is one.
    package var firstPlaceholder: (value: JSONNode, placeholder: Placeholder)? {
        let placeholders = Placeholders(in: self)
        for (key, value) in kind == .object ? members.map({ ($0.key, $0.value) }) : elements.map({ (nil, $0) }) {
            if let found = placeholders.placeholder(value, key: key) { return (value, found) }
            if let found = value.firstPlaceholder { return found }
        }
        return nil
    }
}

extension String {
    /// Returns whether a text in a path or a query is a placeholder for a value: the name of its parameter, text in
    /// brackets or behind a mark, or words in capitals. Values of paths and queries are plainer than those of bodies,
    /// so that more texts are placeholders.
    package func isPlaceholder(for name: String) -> Bool {
        guard let first = unicodeScalars.first else { return true }
        if "{<[(:$*".unicodeScalars.contains(first) || contains("...") || contains("…") { return true }
        let letters = unicodeScalars.filter(\.properties.isAlphabetic)
        let isCapitalized = letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
        return isCapitalized || lettersAndDigits == name.lettersAndDigits
    }

    /// The letters and digits in lower case, by which names compare.
    package var lettersAndDigits: String {
        lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
