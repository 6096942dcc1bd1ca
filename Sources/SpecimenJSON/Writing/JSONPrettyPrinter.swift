extension JSONValue {
    /// The value as indented JSON: one member or element per line, two spaces per level, keys in their order, empty
    /// containers as `{}` and `[]`, and no line break at the end.
    public func prettyPrinted() -> String {
        var printer = JSONPrettyPrinter()
        printer.print(self)
        return printer.text
    }
}

extension String {
    /// This JSON text with the selected characters beyond ASCII replaced by `\u` escapes.
    public func escapingJSON(where isToEscape: (Unicode.Scalar) -> Bool) -> String {
        if isASCII { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            guard !scalar.isASCII, isToEscape(scalar) else {
                text.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let number = String(unit, radix: 16)
                text.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - number.count))\(number)".unicodeScalars)
            }
        }
        return String(text)
    }
}

private struct JSONPrettyPrinter {
    /// Deeper levels are not indented further. Otherwise the length of the text could grow with the square of the
    /// depth.
    private static let maximumIndentation = 64

    private(set) var text = ""
    private var lineBreak = "\n"

    mutating func print(_ value: JSONValue) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            print(elements.lazy.map { ("", $0) }, between: "[", and: "]")
        case .object(let fields) where !fields.isEmpty:
            print(fields.lazy.map { ("\($0.key.jsonText): ", $0.value) }, between: "{", and: "}")
        case .null, .bool, .number, .string, .array, .object:
            text += value.jsonText
        }
    }

    private mutating func print(_ items: some Sequence<(String, JSONValue)>, between open: String, and close: String) {
        let outer = lineBreak
        if lineBreak.utf8.count < Self.maximumIndentation { lineBreak += "  " }
        text += open
        var separator = ""
        for (lead, value) in items {
            text += separator + lineBreak + lead
            print(value)
            separator = ","
        }
        lineBreak = outer
        text += lineBreak + close
    }
}
