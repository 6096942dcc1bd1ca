import Foundation

extension URL {
    /// The decoded value of the first query item with this name.
    func queryValue(_ name: String) -> String? {
        let items = URLComponents(url: self, resolvingAgainstBaseURL: true)?.queryItems
        return items?.first { item in item.name == name }?.value
    }

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
