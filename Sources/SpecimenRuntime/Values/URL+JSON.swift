import Foundation

extension URL: JSONDecodable, JSONEncodable {
    /// Reads an absolute URL. Throws `JSONDecodingError` for a text that Foundation would have to change to make it a
    /// URL.
    public init(json: JSONNode) throws {
        guard let text = json.string, let url = URL(string: text), url.scheme != nil, url.absoluteString == text else {
            throw JSONDecodingError(expected: "an absolute URL", at: json)
        }
        self = url
    }

    public func encode(to json: inout JSONWriter) {
        absoluteString.encode(to: &json)
    }
}
