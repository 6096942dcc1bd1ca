import Foundation

extension UUID: JSONDecodable, JSONEncodable, JSONTextFormat {
    public init(json: JSONNode) throws {
        guard let text = json.string, let uuid = UUID(uuidString: text) else {
            throw JSONDecodingError(expected: Self.expectation, at: json)
        }
        self = uuid
    }

    package static var expectation: String { "a UUID" }

    /// Writes the digits in lower case.
    public func encode(to json: inout JSONWriter) {
        parameterText.encode(to: &json)
    }
}
