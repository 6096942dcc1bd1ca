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
        guard !response.body.isEmpty else { throw EmptyResponseError() }
        try self.init(json: response.document().root)
    }
}

/// The error of a response without a body if JSON was expected.
public struct EmptyResponseError: Error, Sendable, CustomStringConvertible {
    public init() {}
    public var description: String { "expected JSON, but the response is empty" }
}

extension RawResponse {
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
extension Array: ResponseDecodable where Element: JSONDecodable {}
extension Dictionary: ResponseDecodable where Key == String, Value: JSONDecodable {}

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

extension String: ResponseDecodable {
    public static var acceptedMediaType: String { "*/*" }

    /// The value of a JSON string, or the text of a response of another media type, such as CSV.
    public init(response: RawResponse) throws {
        guard response.isJSON else {
            self = response.text
            return
        }
        guard !response.body.isEmpty else { throw EmptyResponseError() }
        try self.init(json: response.document().root)
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
