import Foundation
import SpecimenJSON

/// The parts of a request target such as `/releases/?query=2.0`, a whole URL or `$BASE_URL/releases/`.
///
/// `URL` is not used, because targets in examples can contain spaces and placeholders.
package struct RequestTarget {
    package struct QueryItem: Equatable, Sendable {
        package var name: String
        package var value: String
        /// A Boolean value that indicates whether the item is a name without `=`.
        package var isBare = false

        package init(name: String, value: String, isBare: Bool = false) {
            self.name = name
            self.value = value
            self.isBare = isBare
        }
    }

    /// Scheme, host and port of a URL: `https://api.example`; nil if the target has none.
    package let origin: String?
    /// The path without scheme, host, query and fragment, percent-encoded as in the example.
    package let path: String
    /// The decoded items of the query.
    package let query: [QueryItem]

    package init(_ target: String) {
        let parts = Self.withoutFragment(target)
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        query = parts.count > 1 ? Self.items(of: parts[1]) : []
        let text = parts.first ?? ""
        var path = text
        var origin: String?
        if !text.hasPrefix("/") {
            let scheme = text.utf8.firstRange(of: "://".utf8).flatMap {
                text[..<$0.lowerBound].contains("/") ? nil : $0
            }
            let authority = text[(scheme?.upperBound ?? text.startIndex)...].prefix { $0 != "/" }
            if scheme != nil || Self.isServer(authority, followedBy: text[authority.endIndex...]) {
                path = text[authority.endIndex...]
                // User and password are before an `@`.
                let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
                origin = "\(scheme.map { text[..<$0.lowerBound] } ?? "https")://\(host)"
            }
        }
        self.origin = origin
        self.path = path.isEmpty ? "/" : String(path)
    }

    /// Returns the fields of a query or of a form (`application/x-www-form-urlencoded`).
    package static func items(of text: some StringProtocol) -> [QueryItem] {
        text.split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { decoded(String($0).replacing("+", with: " ")) }
            return QueryItem(name: parts[0], value: parts.count > 1 ? parts[1] : "", isBare: parts.count == 1)
        }
    }

    /// Returns a text without percent-encoding, or the text itself if its encoding is broken.
    package static func decoded(_ text: String) -> String {
        text.removingPercentEncoding ?? text
    }

    /// Returns the target without its fragment. A placeholder `#{name}` is no fragment.
    private static func withoutFragment(_ target: String) -> Substring {
        var end = target.startIndex
        while let sign = target[end...].firstIndex(of: "#") {
            end = target.index(after: sign)
            if target[end...].first != "{" { return target[..<sign] }
        }
        return target[...]
    }

    /// Returns whether the text before a path is a host or a placeholder for a server: `api.example`, `{{host}}` or
    /// `$BASE_URL`.
    private static func isServer(_ text: Substring, followedBy path: Substring) -> Bool {
        guard path.hasPrefix("/"), let first = text.first else { return false }
        if "{<$".contains(first) { return true }
        let labels = text.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
            && labels[labels.count - 1].allSatisfy(\.isLetter) && labels[labels.count - 1].count > 1
    }
}
