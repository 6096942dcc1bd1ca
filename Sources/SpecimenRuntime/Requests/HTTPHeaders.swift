import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// HTTP header fields.
///
/// Names are compared without regard to case. The values of repeated names are joined by a comma. Descriptions and dumps mask the
/// values of fields that contain credentials.
public struct HTTPHeaders: Sendable, Hashable {
    /// One header line.
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String

        /// This field with a masked value if it contains a credential.
        fileprivate var shown: Field {
            let start = value.lowercased()
            let isSecret =
                isCredentialName(name) || ["bearer ", "basic ", "token "].contains { start.hasPrefix($0) }
            return isSecret ? Field(name: name, value: Secret.mask) : self
        }
    }

    /// Empty while ``response`` provides the fields.
    private var ownFields: [Field] = []
    /// The response from which the fields are read on request, because most callers only use the body.
    private var response: HTTPURLResponse?

    private var fields: [Field] {
        get { response.map(Self.fields) ?? ownFields }
        _modify {
            if let response {
                ownFields = Self.fields(of: response)
                self.response = nil
            }
            yield &ownFields
        }
    }

    public init() {}

    /// The value of a field; nil without such a field. Setting a value replaces all fields with the name; setting nil removes them.
    public subscript(name: String) -> String? {
        get {
            var joined: String?
            for field in fields where Self.isSame(field.name, name) {
                joined = joined.map { first in first + ", " + field.value } ?? field.value
            }
            return joined
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
        guard !other.fields.isEmpty else { return }
        for name in Set(other.fields.map(\.name)) { self[name] = other[name] }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && (left == right || left.lowercased() == right.lowercased())
    }

    public static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
        left.fields == right.fields
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(fields)
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        ownFields = elements.map { name, value in Field(name: name, value: value) }
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
        self.response = response
    }

    private static func fields(of response: HTTPURLResponse) -> [Field] {
        response.allHeaderFields
            .map { name, value in
                Field(name: name.base as? String ?? String(describing: name), value: value as? String ?? "\(value)")
            }
            .sorted { left, right in left.name < right.name }
    }

    /// The fields of a request, sorted by name.
    init(_ request: URLRequest) {
        self.init(request.allHTTPHeaderFields ?? [:])
    }

    init(_ values: [String: String]) {
        ownFields = values.map { name, value in Field(name: name, value: value) }
            .sorted { left, right in left.name < right.name }
    }

    /// Sets the fields of a request without headers.
    func write(to request: inout URLRequest) {
        for field in fields { request.addValue(field.value, forHTTPHeaderField: field.name) }
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
        var masked = HTTPHeaders()
        masked.fields = fields.map(\.shown)
        return masked
    }

    /// The credentials: each whole value, and the part behind its authentication scheme.
    var secrets: [Secret] {
        fields.filter { $0.shown.value != $0.value }.flatMap { field in
            [field.value, field.value.split(separator: " ").last.map(String.init) ?? ""].map(Secret.init)
        }
    }

    func redacted(by secret: Secret) -> HTTPHeaders {
        var redacted = self
        redacted.fields = fields.map { field in Field(name: field.name, value: secret.redacted(field.value)) }
        return redacted
    }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        let shown = shown
        return "\(shown.name): \(shown.value)"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        let shown = shown
        return Mirror(self, children: ["name": shown.name, "value": shown.value], displayStyle: .struct)
    }
}

extension HTTPHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        fields.map(\.description).joined(separator: "\n")
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        let children = masked.fields.map { field in (label: Optional(field.name), value: field.value as Any) }
        return Mirror(self, children: children, displayStyle: .dictionary)
    }
}

/// Whether the value of a header or query item with this name is likely to be a secret.
func isCredentialName(_ name: String) -> Bool {
    let words = name.lowercased().split { character in !character.isLetter }
    let whole = words.joined()
    return words.contains("auth")
        || ["authorization", "cookie", "token", "secret", "apikey", "password", "signature", "credential"].contains {
            word in whole.contains(word)
        }
}
