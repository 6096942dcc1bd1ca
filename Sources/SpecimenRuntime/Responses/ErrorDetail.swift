import Foundation

/// What an API says about a failure in the body of its answer; nil when it says nothing in any of the usual shapes.
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

/// How far wrappers such as `{"error": {"detail": {"message": …}}}` are looked into.
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

/// The first few: an answer may have thousands, an error message not.
private func joined(_ parts: some Sequence<String>) -> String? {
    let first = parts.prefix(10)
    let text = first.joined(separator: "; ")
    return text.isEmpty ? nil : text
}
