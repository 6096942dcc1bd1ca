import Foundation

extension UUID: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        guard let text = json.string, let uuid = UUID(uuidString: text) else {
            throw JSONDecodingError(expected: "a UUID", at: json)
        }
        self = uuid
    }

    /// Writes the digits in lower case.
    public func encode(to json: inout JSONWriter) {
        parameterText.encode(to: &json)
    }
}
