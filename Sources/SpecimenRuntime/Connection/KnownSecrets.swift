import Foundation

/// The secrets of one credential: its current value, and older values that a response may still quote.
final class KnownSecrets: @unchecked Sendable {
    private static let mostValues = 20

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var values: [[String]] = []
    private var forms: [Secret] = []

    /// The secrets in every form in which a server may quote them.
    var secrets: [Secret] { lock.withLock { forms } }

    /// Adds the texts of a value and forgets the oldest value beyond a limit.
    func note(_ texts: [String]) {
        lock.withLock {
            if values.last == texts { return }
            values.removeAll { $0 == texts }
            values = values.suffix(Self.mostValues - 1) + [texts]
            forms = Set(values.joined().flatMap(Self.forms)).map(Secret.init)
        }
    }

    /// Returns a text as it is, percent-encoded, and escaped in JSON.
    private static func forms(of text: String) -> [String] {
        let encoded = percentEncoded(text)
        let inQuery = text.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? encoded
        let inJSON = String(text.jsonText.dropFirst().dropLast())
        let lowercase = encoded.replacing(/%[0-9A-F]{2}/) { $0.output.lowercased() }
        return [
            text, encoded, lowercase, inQuery, encoded.replacing("%20", with: "+"), inJSON,
            inJSON.replacing("/", with: "\\/"),
            // Some libraries escape characters that have a meaning in HTML.
            escaped(inJSON, "&<>"), escaped(inJSON, "&<>='"),
        ]
    }

    private static func escaped(_ json: String, _ characters: String) -> String {
        characters.unicodeScalars.reduce(json) { json, scalar in
            json.replacing(String(scalar), with: "\\u00" + String(scalar.value, radix: 16))
        }
    }
}

extension KnownSecrets: CustomReflectable {
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
