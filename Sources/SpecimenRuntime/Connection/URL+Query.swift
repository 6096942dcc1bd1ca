import Foundation

extension URL {
    /// The decoded value of the first query item with this name.
    func queryValue(_ name: String) -> String? {
        let items = URLComponents(url: self, resolvingAgainstBaseURL: true)?.queryItems
        return items?.first { item in item.name == name }?.value
    }

    func hasQueryItem(_ name: String) -> Bool {
        var isFound = false
        _ = mappingQueryItems(in: absoluteString) { item, found in
            if found == name { isFound = true }
            return item
        }
        return isFound
    }

    /// The URL with masked values of the query items that are named like credentials.
    var masked: URL { masked(where: isCredentialName) }

    /// Returns the URL with masked values of query items.
    func masked(where isSecret: (String) -> Bool) -> URL {
        guard absoluteString.utf8.contains(UInt8(ascii: "?")) else { return self }
        return URL(string: maskingQueryItems(in: absoluteString, where: isSecret)) ?? self
    }

    /// Returns the URL without some of its query items.
    func removingQueryItems(where isRemoved: (String) -> Bool) -> URL {
        guard let mark = absoluteString.firstIndex(of: "?") else { return self }
        let end = absoluteString[mark...].firstIndex(of: "#") ?? absoluteString.endIndex
        let items = absoluteString[absoluteString.index(after: mark)..<end].split(
            separator: "&",
            omittingEmptySubsequences: false
        )
        let kept = items.filter { item in !isRemoved(decodedName(of: item)) }
        guard kept.count < items.count else { return self }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        return URL(string: absoluteString[..<mark] + query + absoluteString[end...]) ?? self
    }

    /// Returns the URL with another item at the end of its query.
    func adding(_ item: APIRequest.QueryItem) -> URL? {
        let end = absoluteString.firstIndex(of: "#") ?? absoluteString.endIndex
        let start = absoluteString[..<end]
        return URL(string: start + (start.contains("?") ? "&" : "?") + item.encoded + absoluteString[end...])
    }
}

/// Returns a text with masked values of query items, in all URLs that the text contains.
func maskingQueryItems(in text: String, where isSecret: (String) -> Bool) -> String {
    mappingQueryItems(in: text) { item, name in
        guard let equals = item.firstIndex(of: "="), isSecret(name) else { return item }
        return item[...equals] + Secret.urlMask
    }
}

/// Returns a text with changed query items. An item is the text behind `?` or `&` up to a character that ends an item
/// or a URL.
private func mappingQueryItems(in text: String, _ change: (_ item: Substring, _ name: String) -> Substring) -> String {
    var changed = ""
    var rest = text[...]
    while let mark = rest.firstIndex(where: { $0 == "?" || $0 == "&" }) {
        changed += rest[...mark]
        rest = rest[rest.index(after: mark)...]
        let item = rest.prefix { !"?&#<>\"'\\ \t\r\n".contains($0) }
        changed += change(item, decodedName(of: item))
        rest = rest[item.endIndex...]
    }
    return changed + rest
}

private func decodedName(of item: Substring) -> String {
    let name = item.prefix { $0 != "=" }.replacing("+", with: " ")
    return name.removingPercentEncoding ?? String(name)
}
