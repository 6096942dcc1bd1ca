import Foundation
import SpecimenDocs

@testable import SpecimenSwift

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
        var labels = AuthenticationRenderer(schemes).names[...]
        var arguments: [String] = []
        for scheme in schemes {
            let isBasic = scheme == .basic
            let names = labels.prefix(isBasic ? 2 : 1)
            labels = labels.dropFirst(names.count)
            for (name, text) in zip(names, texts(of: scheme)) {
                arguments.append("\(name.label): \(values.source(ofText: text))")
            }
        }
        return arguments
    }

    /// The user name and the password, or the key; none if the request does not use the scheme.
    private func texts(of scheme: AuthenticationScheme) -> [String] {
        switch scheme {
        case .bearer: return [authorization("bearer ")].compactMap(\.self)
        case .basic:
            guard let text = authorization("basic ") else { return [] }
            let known = Data(base64Encoded: text).map { String(decoding: $0, as: UTF8.self) } ?? "user:password"
            let parts = known.split(separator: ":", maxSplits: 1).map(String.init)
            return [parts.first ?? "", parts.count > 1 ? parts[1] : ""]
        case .header(let name, let prefix):
            guard let value = request.headers[name], value.hasPrefix(prefix) else { return [] }
            return [String(value.dropFirst(prefix.count))]
        case .query(let name):
            return RequestTarget(request.target).query.filter { $0.name == name }.map(\.value)
        }
    }

    private func authorization(_ prefix: String) -> String? {
        guard let value = request.headers["Authorization"], value.lowercased().hasPrefix(prefix) else { return nil }
        return String(value.dropFirst(prefix.count))
    }
}
