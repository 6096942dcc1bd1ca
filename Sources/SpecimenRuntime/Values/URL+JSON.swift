import Foundation

extension URL: JSONDecodable, JSONEncodable, JSONTextFormat {
    /// Reads a URL from any string, so that a required URL never fails because of its text.
    ///
    /// An absolute URL keeps its text. All other strings are reported as drift:
    /// - A relative URL such as `/avatars/1.png` keeps its text.
    /// - Characters that a URL cannot contain, such as spaces and letters with accents, are percent-encoded.
    ///   International host names become ASCII.
    /// - A string that is no URL at all, such as `https://[`, becomes a relative URL with all characters other
    ///   than ASCII letters and digits percent-encoded.
    /// - An empty string becomes nil, or for a required property the URL with an empty `absoluteString`.
    ///
    /// Throws `JSONDecodingError` for a value other than a string.
    public init(json: JSONNode) throws {
        let text = json.string
        if let text, let url = URL(string: text), url.scheme != nil, url.absoluteString == text {
            self = url
        } else {
            self = try json.converting(text.flatMap { URL(anyText: $0) }, to: Self.expectation)
        }
    }

    package static var expectation: String { "an absolute URL" }

    private init?(anyText text: String) {
        if let url = URL(string: text) {
            self = url
            return
        }
        // `URL(string:)` refuses an empty text.
        let encoded = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        guard let url = text.isEmpty ? URLComponents().url : encoded.flatMap({ URL(string: $0) }) else { return nil }
        self = url
    }

    public func encode(to json: inout JSONWriter) {
        absoluteString.encode(to: &json)
    }
}
