import Foundation

/// A response before decoding.
public struct RawResponse: Sendable {
    public var status: Int
    public var headers: HTTPHeaders
    /// The whole content, decompressed.
    public var body: Data
    /// The URL that sent the response. It differs from the URL of the request after a redirect.
    public var url: URL?
    /// Observes how the body is read, to find drift.
    var observer: (any JSONReadingObserver)?
    var unreadableElements = ElementPolicy.fail

    public init(status: Int, headers: HTTPHeaders, body: Data, url: URL? = nil) {
        self.status = status
        self.headers = headers
        self.body = body
        self.url = url
    }

    /// The media type without parameters, in lower case: `application/json`.
    public var mediaType: String? {
        let type = headers["Content-Type"]?.prefix { character in character != ";" }
        return type.map { type in type.trimmingCharacters(in: .whitespaces).lowercased() }
    }
}

extension RawResponse: CustomStringConvertible {
    /// `200, application/json, 512 bytes`
    public var description: String {
        [String(status), mediaType, "\(body.count) bytes"].compactMap(\.self).joined(separator: ", ")
    }
}
