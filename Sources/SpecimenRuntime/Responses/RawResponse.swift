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
    /// The call to which the elements of a stream in memory belong.
    var call: StreamCall?

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

    /// A Boolean value that indicates whether the body is JSON, or consists of JSON values. A response without a media
    /// type counts as JSON.
    var isJSON: Bool { mediaType.map { type in type.contains("json") } ?? true }

    /// The body as text in the encoding that the media type names, or in UTF-8.
    var text: String {
        let parameters = (headers["Content-Type"] ?? "").lowercased().split(separator: ";").dropFirst()
        let encoding = parameters.lazy.compactMap { parameter -> String.Encoding? in
            switch parameter.filter({ character in !character.isWhitespace && character != "\"" }) {
            case "charset=iso-8859-1", "charset=latin1", "charset=windows-1252": .windowsCP1252
            case "charset=utf-16": .utf16
            default: nil
            }
        }.first
        if let encoding, let text = String(data: body, encoding: encoding) { return text }
        let text = String(decoding: body, as: UTF8.self)
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}

extension RawResponse: CustomStringConvertible {
    /// `200, application/json, 512 bytes`
    public var description: String {
        [String(status), mediaType, "\(body.count) bytes"].compactMap(\.self).joined(separator: ", ")
    }
}
