import Foundation

/// The output of an operation: JSON, raw bytes, or nothing.
///
/// A type that is already `JSONDecodable` only has to declare the conformance:
///
/// ```swift
/// extension Slug: ResponseDecodable {}
/// ```
public protocol ResponseDecodable {
    /// The value of the `Accept` header of the request.
    static var acceptedMediaType: String { get }
    /// Makes the value from a response with a 2xx status. Throws `JSONSyntaxError`, `JSONDecodingError` or
    /// ``EmptyResponseError``; the connection converts them to ``APIError``.
    init(response: RawResponse) throws
}

extension ResponseDecodable {
    public static var acceptedMediaType: String { "application/json" }
}

extension ResponseDecodable where Self: JSONDecodable {
    public init(response: RawResponse) throws {
        try self.init(json: response.jsonBody())
    }
}

/// The error of a response without a body if JSON was expected.
public struct EmptyResponseError: Error, Sendable, CustomStringConvertible {
    public init() {}
    public var description: String { "expected JSON, but the response is empty" }
}

extension RawResponse {
    /// Returns the JSON value of the body. Throws `JSONSyntaxError`, or ``EmptyResponseError`` for an empty body.
    func jsonBody() throws -> JSONNode {
        guard !body.isEmpty else { throw EmptyResponseError() }
        return try document().root
    }

    /// A Boolean value that indicates whether the body is empty because of the status (RFC 9110, sections 15.3.5 and
    /// 15.3.6).
    var hasNoContent: Bool { body.isEmpty && (status == 204 || status == 205) }

    /// The body as JSON. A byte order mark is skipped, as RFC 8259, section 8.1 allows.
    func document() throws(JSONSyntaxError) -> JSONDocument {
        let bytes = Array(body)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return try JSONDocument(
            parsing: bytes,
            in: start..<bytes.count,
            observer: observer,
            skipsUnreadableElements: unreadableElements == .skip
        )
    }
}

extension Int: ResponseDecodable {}
extension Double: ResponseDecodable {}
extension Bool: ResponseDecodable {}
extension JSONNumber: ResponseDecodable {}
extension Date: ResponseDecodable {}
extension URL: ResponseDecodable {}
extension UUID: ResponseDecodable {}
extension Identifier: ResponseDecodable {}
extension CalendarDate: ResponseDecodable {}

extension Array: ResponseDecodable where Element: JSONDecodable {
    /// A response with status 204 or 205, which cannot have a body, is an empty array.
    public init(response: RawResponse) throws {
        self = response.hasNoContent ? [] : try Self(json: response.jsonBody())
    }
}

extension Dictionary: ResponseDecodable where Key == String, Value: JSONDecodable {
    /// An empty body is an empty dictionary.
    public init(response: RawResponse) throws {
        self = response.body.isEmpty ? [:] : try Self(json: response.jsonBody())
    }
}

extension String: ResponseDecodable {
    public static var acceptedMediaType: String { "*/*" }

    /// The value of a JSON string, or the text of a response of another media type, such as CSV. Without a media type,
    /// a body that is not a JSON string is text.
    public init(response: RawResponse) throws {
        guard response.isJSON, !response.hasNoContent else {
            self = response.text
            return
        }
        do {
            try self.init(json: response.jsonBody())
        } catch {
            guard response.mediaType == nil else { throw error }
            self = response.text
        }
    }
}

extension JSONValue: ResponseDecodable {
    /// An empty body is null.
    public init(response: RawResponse) throws {
        self = response.body.isEmpty ? .null : try response.document().root.value
    }
}

extension Optional: ResponseDecodable where Wrapped: JSONDecodable {
    /// An empty body is nil.
    public init(response: RawResponse) throws {
        guard !response.body.isEmpty else {
            self = nil
            return
        }
        let root = try response.document().root
        self = root.isNull ? nil : try Wrapped(json: root)
    }
}

extension Data: ResponseDecodable {
    public static var acceptedMediaType: String { "*/*" }

    /// The unchanged body.
    public init(response: RawResponse) {
        self = response.body
    }
}

/// The output of an operation whose response has no content. A body is ignored.
public struct NoContent: ResponseDecodable, Hashable, Sendable {
    public init() {}
    public init(response: RawResponse) {}
}
