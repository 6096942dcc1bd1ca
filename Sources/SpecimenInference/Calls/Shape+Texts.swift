import SpecimenDocs
import SpecimenJSON

extension Shape {
    /// A Boolean value that indicates whether a value is an object, or a list of objects or lists.
    var isStructure: Bool {
        switch self {
        case .dictionary, .model, .oneOf: true
        case .array(let element): element.isStructure || element.isArray
        case .nullable(let inner): inner.isStructure
        default: false
        }
    }

    /// Returns whether an argument of this shape sends these texts, one for each element of a list.
    func sends(_ texts: [String]) -> Bool {
        if case .array(let element) = self { return texts.allSatisfy { element.sends($0) } }
        return texts.count == 1 && texts.allSatisfy { sends($0) }
    }

    private func sends(_ text: String) -> Bool {
        switch self {
        case .int: Int(text).map(String.init) == text
        // Zeros at the end of a fraction make no difference.
        case .double, .number: JSONNumber(lexeme: text).map { $0.double.isFinite } == true
        case .bool: text == "true" || text == "false"
        case .scalar(let format): format.sends(text)
        case .nullable(let inner): inner.sends(text)
        default: true
        }
    }

    /// A text that an argument of this shape can send, for an example that shows none.
    var standIn: String {
        switch self {
        case .bool: "true"
        case .int, .double, .number: "1"
        case .enumeration(let values): values.first ?? "1"
        case .scalar(let format): format.standIn
        case .array(let element), .nullable(let element): element.standIn
        default: "1"
        }
    }

    /// The shape of a part of a structure.
    ///
    /// - Parameter path: The keys of members, and an empty key for the elements of a list.
    func part(at path: [String], _ models: [String: Model]) -> Shape {
        path.reduce(self) { shape, key in shape.part(key, models) }
    }

    private func part(_ key: String, _ models: [String: Model]) -> Shape {
        switch self {
        case .array(let element) where key.isEmpty: element
        case .dictionary(let value): value
        case .model(let name): models[name]?.properties.first { $0.wireName == key }?.shape ?? .string
        case .nullable(let inner): inner.part(key, models)
        default: .string
        }
    }

    /// Returns the JSON value that a value of this shape with this text is.
    func value(ofText text: String) -> JSONValue {
        switch self {
        case .bool where text == "true" || text == "false": .bool(text == "true")
        case .int, .double, .number: JSONNumber(lexeme: text).map(JSONValue.number) ?? .string(text)
        case .scalar(let format) where format.schemaTypes != ["string"]:
            JSONNumber(lexeme: text).map(JSONValue.number) ?? .string(text)
        default: .string(text)
        }
    }
}

extension ScalarFormat {
    /// Returns whether a value of this format is sent as the text.
    fileprivate func sends(_ text: String) -> Bool {
        switch self {
        case .numericFlag: text == "1" || text == "0"
        case .wordFlag: text == "yes" || text == "no"
        case .presenceFlag: text.isEmpty
        case .dateTime, .verbatimDateTime: Self.isCanonical(text)
        case .date: CivilDay(text) != nil
        case .epochSeconds: Double(text) != nil
        case .epochMilliseconds, .wholeEpochSeconds: Int(text) != nil
        case .uuid: Self.isUUID(text)
        default: true
        }
    }

    fileprivate var standIn: String {
        switch self {
        case .dateTime, .verbatimDateTime: "2024-01-01T00:00:00Z"
        case .date: "2024-01-01"
        case .uuid: "00000000-0000-0000-0000-000000000001"
        case .url: "https://example.com"
        case .wordFlag: "yes"
        default: "1"
        }
    }
}
