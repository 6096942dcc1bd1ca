import Foundation

extension URL {
    /// The URL with masked values of the query items that are named like credentials.
    var masked: URL {
        guard absoluteString.utf8.contains(UInt8(ascii: "?")),
            var components = URLComponents(url: self, resolvingAgainstBaseURL: true),
            let items = components.percentEncodedQueryItems, items.contains(where: { isCredentialName($0.name) })
        else { return self }
        components.percentEncodedQueryItems = items.map { item in
            isCredentialName(item.name) ? URLQueryItem(name: item.name, value: "***") : item
        }
        return components.url ?? self
    }
}
