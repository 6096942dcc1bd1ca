import SpecimenJSON

extension APIRequest {
    /// An item of a query or of a form.
    public struct QueryItem: Sendable, Hashable {
        public let name: String
        /// The value without percent-encoding; nil for an item without `=`.
        public let value: String?
        /// The item as text: `name=a%20b`, or `name` without a value.
        ///
        /// Brackets in a name are encoded as `%5B` and `%5D`, because RFC 3986 does not allow them in a query. A space
        /// is `%20`, because some servers do not decode `+`.
        let encoded: String

        public init(name: String, value: String?) {
            self.name = name
            self.value = value
            encoded = percentEncoded(name) + (value.map { value in "=" + percentEncoded(value) } ?? "")
        }

        /// An item whose value is a list with a percent-encoded separator.
        init(name: String, values: [String], separator: String) {
            self.name = name
            value = values.joined(separator: separator.removingPercentEncoding ?? separator)
            encoded = percentEncoded(name) + "=" + values.map(percentEncoded).joined(separator: separator)
        }
    }
}

extension [APIRequest.QueryItem] {
    /// Adds the values of a parameter. An empty list adds nothing.
    mutating func append(_ name: String, _ values: [String], style: ListStyle = .repeated) {
        if values.isEmpty { return }
        if let separator = style.separator {
            append(APIRequest.QueryItem(name: name, values: values, separator: separator))
        } else {
            for (index, value) in values.enumerated() {
                append(APIRequest.QueryItem(name: style.name(of: name, at: index), value: value))
            }
        }
    }

    /// Adds an item for each scalar of a JSON value: `filter[name]=a&filter[tags][]=x`.
    ///
    /// - Parameter lists: The style of the lists within the value; nil for `[]` around scalars and `[0]` around objects
    ///   and lists, because an item after `items[][name]=a` may belong to the same element or to the next. A style with
    ///   a separator joins scalars only.
    mutating func append(_ name: String, object value: some JSONEncodable, lists: ListStyle? = nil) {
        let bytes = value.jsonBytes
        if let document = try? JSONDocument(parsing: bytes) {
            append(name, document.root, lists)
        } else {
            // The value is nested too deeply for a parser.
            append(APIRequest.QueryItem(name: name, value: String(decoding: bytes, as: UTF8.self)))
        }
    }

    private mutating func append(_ name: String, _ json: JSONNode, _ lists: ListStyle?) {
        switch json.kind {
        case .object:
            for member in json.members { append("\(name)[\(member.key)]", member.value, lists) }
        case .array:
            let joinsScalars = lists?.separator != nil
            let texts = json.elements.compactMap(\.parameterText)
            if let lists, joinsScalars, texts.count == json.elements.count {
                append(name, texts, style: lists)
                return
            }
            for (index, element) in json.elements.enumerated() {
                let standard = element.parameterText == nil ? ListStyle.indexed : .emptyBrackets
                let style = joinsScalars ? .indexed : lists ?? standard
                append(style.name(of: name, at: index), element, lists)
            }
        case .null, .bool, .number, .string:
            append(APIRequest.QueryItem(name: name, value: json.parameterText))
        }
    }

    /// The items as the text of a query or of a form.
    var encoded: String { map(\.encoded).joined(separator: "&") }
}

extension JSONNode {
    /// The text of a scalar, empty for null; nil for an object or array.
    fileprivate var parameterText: String? {
        switch kind {
        case .object, .array: nil
        case .null: ""
        case .bool, .number, .string: string ?? text
        }
    }
}
