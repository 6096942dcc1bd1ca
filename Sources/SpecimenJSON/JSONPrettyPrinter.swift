extension JSONValue {
    /// The value as JSON for people: one member or element to a line, indented by two spaces, keys in their order,
    /// empty containers as `{}` and `[]`, no line break at the end.
    public func prettyPrinted() -> String {
        var printer = JSONPrettyPrinter()
        printer.print(self)
        return printer.text
    }

    /// As ``prettyPrinted()``, but as many members or elements to a line as fit into this many columns.
    public func compactlyPrinted(width: Int) -> String {
        var printer = JSONPrettyPrinter(width: width)
        printer.printFitting(self, limit: width)
        return printer.text
    }
}

extension String {
    /// The same JSON text with some of the characters beyond ASCII, which occur in strings only, written by their number.
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
    /// Values that lie deeper are indented no further: the text stays in proportion to what it says.
    private static let deepestIndentation = 64

    /// Zero for one member or element to a line.
    var width = 0
    private(set) var text = ""
    private var indentation = "\n"
    /// Of the line that is being written.
    private var column = 0

    init(width: Int = 0) {
        self.width = width
    }

    mutating func print(_ value: JSONValue) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            print(elements.lazy.map { ("", $0) }, between: "[", and: "]")
        case .object(let fields) where !fields.isEmpty:
            print(fields.lazy.map { ("\($0.key.jsonText): ", $0.value) }, between: "{", and: "}")
        case .null, .bool, .number, .string, .array, .object:
            append(value.jsonText)
        }
    }

    private mutating func append(_ piece: String) {
        text += piece
        column += piece.count
    }

    private mutating func breakLine() {
        text += indentation
        column = indentation.count - 1
    }

    private mutating func print(_ items: some Sequence<(String, JSONValue)>, between open: String, and close: String) {
        let outer = indentation
        append(open)
        if indentation.utf8.count < Self.deepestIndentation { indentation += "  " }
        // Whether the next item has to begin a line.
        var isOpen = false
        for (index, (lead, value)) in items.enumerated() {
            if index > 0 { append(",") }
            let room = width - column - 2
            if isOpen, let line = oneLine(value, limit: room - lead.count) {
                append(" \(lead)\(line)")
                continue
            }
            breakLine()
            append(lead)
            isOpen = printFitting(value, limit: width - column - 1)
        }
        indentation = outer
        breakLine()
        append(close)
    }

    /// - Returns: whether it fits on the line.
    @discardableResult
    mutating func printFitting(_ value: JSONValue, limit: Int) -> Bool {
        guard let line = oneLine(value, limit: limit) else {
            print(value)
            return false
        }
        append(line)
        return true
    }

    /// Nil where it does not fit, which is noticed before much of it is written.
    private func oneLine(_ value: JSONValue, limit: Int) -> String? {
        guard limit > 0 else { return nil }
        switch value {
        case .array(let elements) where !elements.isEmpty:
            return oneLine(elements.lazy.map { ("", $0) }, between: "[", and: "]", limit: limit)
        case .object(let fields) where !fields.isEmpty:
            return oneLine(fields.lazy.map { ("\($0.key.jsonText): ", $0.value) }, between: "{", and: "}", limit: limit)
        case .null, .bool, .number, .string, .array, .object:
            let text = value.jsonText
            return text.count <= limit ? text : nil
        }
    }

    private func oneLine(
        _ items: some Sequence<(String, JSONValue)>,
        between open: String,
        and close: String,
        limit: Int
    ) -> String? {
        var line = open
        for (lead, value) in items {
            if line.count > open.count { line += ", " }
            line += lead
            guard let text = oneLine(value, limit: limit - line.count - close.count) else { return nil }
            line += text
        }
        return line + close
    }
}
