import Foundation

/// The name of a response header and the type of its value.
///
/// Generated clients declare the headers that the documentation mentions:
///
/// ```swift
/// let response = try await client.response(to: ListBooks())
/// response[.etag]                              // String?
/// response[BooksClient.Headers.totalCount]     // Int?
/// ```
///
/// A value is nil if the response does not have the header or if its text does not have the form of the type.
public struct ResponseHeader<Value: Sendable>: Sendable {
    /// The name, which is compared without regard to case.
    public let name: String
    fileprivate let read: @Sendable (_ text: String, _ url: URL?) -> Value?

    private init(_ name: String, reading read: @escaping @Sendable (_ text: String, _ url: URL?) -> Value?) {
        self.name = name
        self.read = read
    }
}

extension ResponseHeader where Value == String {
    /// A header with text.
    public init(_ name: String) { self.init(name) { text, _ in text } }

    /// The version of the content, with its quotation marks (RFC 9110, section 8.8.3).
    public static var etag: Self { Self("ETag") }
    /// The links to other resources (RFC 8288).
    public static var link: Self { Self("Link") }
    /// The media type of the content (RFC 9110, section 8.3).
    public static var contentType: Self { Self("Content-Type") }
}

extension ResponseHeader where Value == Int {
    /// A header with a whole number.
    public init(_ name: String) { self.init(name) { text, _ in Int(text) } }
}

extension ResponseHeader where Value == Double {
    /// A header with a number.
    public init(_ name: String) { self.init(name) { text, _ in Double(text).flatMap { $0.isFinite ? $0 : nil } } }
}

extension ResponseHeader where Value == Bool {
    /// A header with `true` or `false`, or 1 or 0, without regard to case.
    public init(_ name: String) {
        self.init(name) { text, _ in ["true": true, "1": true, "false": false, "0": false][text.lowercased()] }
    }
}

extension ResponseHeader where Value == URL {
    /// A header with a URL. A relative URL is resolved against the URL of the response.
    public init(_ name: String) {
        self.init(name) { text, url in
            hasOnlyURLCharacters(text) && !text.isEmpty ? URL(string: text, relativeTo: url)?.absoluteURL : nil
        }
    }

    /// The address of a new or moved resource (RFC 9110, section 10.2.2).
    public static var location: Self { Self("Location") }
    /// The address of the content (RFC 9110, section 8.7).
    public static var contentLocation: Self { Self("Content-Location") }
}

extension ResponseHeader where Value == Date {
    /// A header with a date in the format of HTTP (RFC 9110, section 5.6.7), or with a date-time of RFC 3339.
    public init(_ name: String) {
        self.init(name) { text, _ in Date(httpDate: text) ?? Date(dateTimeText: text) }
    }

    /// A header with a number of seconds since 1970, such as the end of a rate limit.
    public init(secondsSince1970 name: String) {
        self.init(name) { text, _ in EpochSecondsFormat.date(from: text) }
    }

    /// The time of the response (RFC 9110, section 6.6.1).
    public static var date: Self { Self("Date") }
    /// The time of the last change of the content (RFC 9110, section 8.8.2).
    public static var lastModified: Self { Self("Last-Modified") }
    /// The time after which the content may be out of date (RFC 9111, section 5.3).
    public static var expires: Self { Self("Expires") }
}

extension ResponseHeader where Value == Duration {
    /// A header with a number of seconds, or with the date at which the time ends.
    public init(_ name: String) {
        self.init(name) { text, _ in
            let seconds = Double(text) ?? Date(httpDate: text)?.timeIntervalSinceNow
            guard let seconds, abs(seconds) < 1e12 else { return nil }
            return .seconds(max(0, seconds))
        }
    }

    /// The time to wait before the next request (RFC 9110, section 10.2.3).
    public static var retryAfter: Self { Self("Retry-After") }
}

extension HTTPHeaders {
    /// The value of a header; nil without such a header or if its text has another form. A relative URL stays relative.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? { value(of: header, url: nil) }

    fileprivate func value<Value>(of header: ResponseHeader<Value>, url: URL?) -> Value? {
        self[header.name].flatMap { text in header.read(text.trimmingCharacters(in: .whitespaces), url) }
    }
}

extension RawResponse {
    /// The value of a header; nil without such a header or if its text has another form.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? { headers.value(of: header, url: url) }
}

extension APIResponse {
    /// The value of a header; nil without such a header or if its text has another form.
    public subscript<Header>(header: ResponseHeader<Header>) -> Header? { raw[header] }
}
