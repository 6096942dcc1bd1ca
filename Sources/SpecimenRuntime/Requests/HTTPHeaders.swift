import Foundation

/// HTTP header fields.
///
/// Names are compared without regard to case. The values of repeated names are joined by a comma. Descriptions and
/// dumps mask the values of fields that contain credentials.
public struct HTTPHeaders: Sendable, Hashable {
    /// One header line.
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String
        /// A Boolean value that indicates whether a connection added this field as a credential.
        fileprivate var isCredential = false

        init(name: String, value: String) {
            self.name = name
            self.value = value
        }

        public static func == (left: Field, right: Field) -> Bool {
            left.name == right.name && left.value == right.value
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(value)
        }

        /// This field with a masked value if it contains a credential.
        fileprivate var shown: Field {
            let start = value.lowercased()
            let isSecret =
                isCredential || isCredentialName(name)
                || ["bearer ", "basic ", "token "].contains { start.hasPrefix($0) }
            return isSecret ? Field(name: name, value: Secret.mask) : self
        }
    }

    private var fields: [Field] = []

    public init() {}

    /// The value of a field; nil without such a field. Setting a value replaces all fields with the name; setting nil
    /// removes them.
    public subscript(name: String) -> String? {
        get {
            let values = fields.filter { field in Self.isSame(field.name, name) }.map(\.value)
            return values.isEmpty ? nil : values.joined(separator: ", ")
        }
        set {
            fields.removeAll { field in Self.isSame(field.name, name) }
            if let newValue { fields.append(Field(name: name, value: newValue)) }
        }
    }

    /// Adds a field without replacing fields with the same name.
    public mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// Adds fields, replacing those with the same names.
    mutating func replace(by other: HTTPHeaders) {
        for name in Set(other.fields.map(\.name)) { self[name] = other[name] }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.lowercased() == right.lowercased()
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { name, value in Field(name: name, value: value) }
    }
}

extension HTTPHeaders: Sequence {
    public func makeIterator() -> IndexingIterator<[Field]> {
        fields.makeIterator()
    }
}

extension HTTPHeaders {
    /// The fields of a response, sorted by name because Foundation does not keep the order.
    init(_ response: HTTPURLResponse) {
        self.init(response.allHeaderFields.map { name, value in (name as? String ?? "\(name)", "\(value)") })
    }

    /// The fields of a request, sorted by name.
    ///
    /// - Parameter credentials: The names of the fields that carry credentials, in lower case.
    init(_ request: URLRequest, credentials: Set<String> = []) {
        self.init((request.allHTTPHeaderFields ?? [:]).map { name, value in (name, value) })
        for index in fields.indices where credentials.contains(fields[index].name.lowercased()) {
            fields[index].isCredential = true
        }
    }

    private init(_ values: [(name: String, value: String)]) {
        fields = values.map { name, value in Field(name: name, value: value) }.sorted { left, right in
            left.name < right.name
        }
    }

    /// The reason why these fields cannot be sent; nil if they can. Never quotes a value, which may be a secret.
    var problem: String? {
        for field in fields {
            guard !field.name.isEmpty, field.name.utf8.allSatisfy(isTokenCharacter) else {
                return "\"\(field.name)\" is not the name of a header"
            }
            guard field.value.utf8.allSatisfy(Self.isValueCharacter) else {
                return "the value of the header \"\(field.name)\" contains a line break or another control character"
            }
        }
        return nil
    }

    static func isValueCharacter(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte != 0x7F) || byte == UInt8(ascii: "\t")
    }

    /// These fields with masked credentials.
    var masked: HTTPHeaders {
        var masked = self
        masked.fields = fields.map(\.shown)
        return masked
    }

    /// The credentials: each whole value, the part behind its authentication scheme, and the part behind the name of a
    /// parameter, as in `Token token="…"`.
    var secrets: [Secret] {
        fields.filter { $0.shown.value != $0.value }.flatMap { field in
            let last = field.value.split(separator: " ").last ?? ""
            let parameter = last.split(separator: "=", maxSplits: 1).last ?? ""
            let value = parameter.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            return [field.value, String(last), value].map(Secret.init)
        }
    }

    func mapValues(_ transform: (String) -> String) -> HTTPHeaders {
        var mapped = self
        for index in fields.indices { mapped.fields[index].value = transform(fields[index].value) }
        return mapped
    }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(name): \(shown.value)" }

    public var customMirror: Mirror {
        Mirror(self, children: ["name": name, "value": shown.value], displayStyle: .struct)
    }
}

extension HTTPHeaders: CustomStringConvertible, CustomReflectable {
    public var description: String {
        fields.map(\.description).joined(separator: "\n")
    }

    public var customMirror: Mirror {
        let children = fields.map { field in (label: Optional(field.name), value: field.shown.value as Any) }
        return Mirror(self, children: children, displayStyle: .dictionary)
    }
}

/// Returns whether the value of a header or query item with this name is likely to be a secret.
func isCredentialName(_ name: String) -> Bool {
    let words = name.lowercased().split { character in !character.isLetter }
    let secrets = ["authorization", "cookie", "token", "secret", "apikey", "password", "signature", "credential"]
    return words.contains("auth") || secrets.contains(where: words.joined().contains)
}
