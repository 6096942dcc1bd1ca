import SpecimenJSON

/// The JSON kind that the texts of one field stand for.
enum TextKind {
    case bool, integer, number, string

    /// Words for texts that stay texts although an example has digits only: a ZIP code can begin with a zero, and a
    /// version need not be a number.
    private static let textWords: Set<String> = .words(
        "code cursor hash message name password phone pin postcode q query search sha term text title token version zip"
    )

    /// - Parameter name: The name of the value.
    init(of texts: [String], name: String) {
        let isText = Words(name).all.last.map(Self.textWords.contains) == true
        if texts.isEmpty || isText {
            self = .string
        } else if texts.allSatisfy({ $0 == "true" || $0 == "false" }) {
            self = .bool
        } else if texts.allSatisfy(Self.isInteger) {
            self = .integer
        } else if texts.allSatisfy({ Self.isNumber($0, name: name) }) {
            self = .number
        } else {
            self = .string
        }
    }

    func value(of text: String) -> JSONValue {
        switch self {
        case .bool: .bool(text == "true")
        case .integer, .number: JSONNumber(lexeme: text).map(JSONValue.number) ?? .string(text)
        case .string: .string(text)
        }
    }

    /// Returns whether `Int` writes the text in the same way.
    private static func isInteger(_ text: String) -> Bool { Int(text).map(String.init) == text }

    /// Returns whether `Double` writes the text in the same way. The zeros at the end of a measure make no difference.
    private static func isNumber(_ text: String, name: String) -> Bool {
        guard let number = JSONNumber(lexeme: text), number.double.isFinite else { return false }
        return isInteger(text) || String(number.double) == text
            || MeasureWords.isMeasure(Words(name), hasSeveral: true) && !text.contains { "eE".contains($0) }
    }
}
