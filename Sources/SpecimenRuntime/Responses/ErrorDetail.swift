import Foundation

/// The explanation in the body of an error response; nil if the body has none of the usual forms.
func errorDetail(in response: RawResponse) -> String? {
    if let root = try? response.document().root {
        return detail(in: root).map { detail in APIError.oneLine(detail) }
    }
    guard response.mediaType == "text/plain" else { return nil }
    let text = String(decoding: response.body.prefix(4096), as: UTF8.self)
    let line = APIError.oneLine(text.trimmingCharacters(in: .whitespacesAndNewlines))
    return line.isEmpty ? nil : line
}

private let wellKnownKeys = ["detail", "error", "message", "error_description", "title", "errors"]

/// The maximum depth of wrappers such as `{"error": {"detail": {"message": …}}}`.
private let maximumWrappers = 4

private func detail(in node: JSONNode, depth: Int = 0) -> String? {
    guard depth < maximumWrappers else { return nil }
    if let text = node.string { return text.isEmpty ? nil : text }
    if node.kind == .array {
        return joined(node.elements.lazy.compactMap { element in detail(in: element, depth: depth + 1) })
    }
    guard node.kind == .object else { return nil }
    for key in wellKnownKeys {
        if let value = node[key], let text = detail(in: value, depth: depth + 1) { return text }
    }
    return joined(
        node.members.lazy.compactMap { member in
            detail(in: member.value, depth: depth + 1).map { text in "\(member.key): \(text)" }
        }
    )
}

/// The first ten parts, because a response may have thousands.
private func joined(_ parts: some Sequence<String>) -> String? {
    let first = parts.prefix(10)
    let text = first.joined(separator: "; ")
    return text.isEmpty ? nil : text
}
