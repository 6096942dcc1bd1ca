import Foundation
import SpecimenDocs

/// The credentials that an example request shows.
struct Credentials {
    private let request: RequestExample
    private let schemes: [AuthenticationScheme]

    init(_ request: RequestExample, _ schemes: [AuthenticationScheme]) {
        self.request = request
        self.schemes = schemes
    }

    /// The arguments of the client's initializer.
    func arguments(_ values: inout Values) -> [String] {
        schemes.flatMap { scheme -> [String] in
            switch scheme {
            case .bearer:
                guard let token = authorization("bearer ") else { return [] }
                return ["token: \(values.source(ofText: token))"]
            case .basic:
                guard let text = authorization("basic ") else { return [] }
                let known = Data(base64Encoded: text).map { String(decoding: $0, as: UTF8.self) } ?? "user:password"
                let parts = known.split(separator: ":", maxSplits: 1).map(String.init)
                let password = parts.count > 1 ? parts[1] : ""
                return [
                    "username: \(values.source(ofText: parts.first ?? ""))",
                    "password: \(values.source(ofText: password))",
                ]
            case .header(let name, let prefix):
                guard let value = request.headers[name], value.hasPrefix(prefix) else { return [] }
                let label = prefix.isEmpty ? "apiKey" : "token"
                return ["\(label): \(values.source(ofText: String(value.dropFirst(prefix.count))))"]
            case .query(let name):
                guard let item = RequestTarget(request.target).query.first(where: { $0.name == name }) else {
                    return []
                }
                return ["apiKey: \(values.source(ofText: item.value))"]
            }
        }
    }

    private func authorization(_ prefix: String) -> String? {
        guard let value = request.headers["Authorization"], value.lowercased().hasPrefix(prefix) else { return nil }
        return String(value.dropFirst(prefix.count))
    }
}
