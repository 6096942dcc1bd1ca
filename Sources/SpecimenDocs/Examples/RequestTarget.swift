import Foundation
import SpecimenJSON

/// The parts of a request target such as `/releases/?query=2.0` or a whole URL.
///
/// `URL` is not used, because targets in examples can contain spaces and placeholders.
package struct RequestTarget {
    package struct QueryItem: Equatable {
        package var name: String
        package var value: String
    }

    /// The path without scheme, host, query and fragment, percent-encoded as in the example.
    package let path: String
    /// The decoded items of the query.
    package let query: [QueryItem]

    package init(_ target: String) {
        let parts = target.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        query = parts.count > 1 ? Self.items(of: parts[1]) : []
        var path = parts.first ?? ""
        if !path.hasPrefix("/"), let scheme = path.utf8.firstRange(of: "://".utf8),
            !path[..<scheme.lowerBound].contains("/")
        {
            path = path[scheme.upperBound...].drop { $0 != "/" }
        }
        self.path = path.isEmpty ? "/" : String(path)
    }

    /// Returns the fields of a query or of a form (`application/x-www-form-urlencoded`).
    package static func items(of text: some StringProtocol) -> [QueryItem] {
        text.split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { decoded(String($0).replacing("+", with: " ")) }
            return QueryItem(name: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
    }

    /// Returns a text without percent-encoding, or the text itself if its encoding is broken.
    package static func decoded(_ text: String) -> String {
        text.removingPercentEncoding ?? text
    }
}
