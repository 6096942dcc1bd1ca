extension JSONValue {
    /// The value as JSON for people: one member or element to a line, indented by two spaces, keys in their order,
    /// empty containers as `{}` and `[]`, no line break at the end.
    public func prettyPrinted() -> String {
        var printer = JSONPrettyPrinter()
        printer.print(self)
        return printer.text
    }
}

private struct JSONPrettyPrinter {
    private(set) var text = ""
    private var indentation = "\n"

    mutating func print(_ value: JSONValue) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            print(elements, between: "[", and: "]") { printer, element in printer.print(element) }
        case .object(let fields) where !fields.isEmpty:
            print(fields, between: "{", and: "}") { printer, field in
                printer.text += "\(field.key.jsonText): "
                printer.print(field.value)
            }
        case .null, .bool, .number, .string, .array, .object:
            text += value.jsonText
        }
    }

    private mutating func print<Items: Collection>(
        _ items: Items,
        between open: String,
        and close: String,
        item: (inout JSONPrettyPrinter, Items.Element) -> Void
    ) {
        let outer = indentation
        indentation += "  "
        text += open
        var separator = ""
        for element in items {
            text += separator + indentation
            item(&self, element)
            separator = ","
        }
        indentation = outer
        text += indentation + close
    }
}
