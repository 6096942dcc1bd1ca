import SpecimenDocs
import SpecimenJSON

extension PageReader {
    /// Reads a line below the heading of the scopes.
    mutating func readScope(at index: Int, _ draft: inout PageDraft) {
        let text = lines[index].listItem ?? lines[index].plain
        var list = text
        if let range = text.firstPlace(of: "following scopes:") ?? text.firstPlace(of: "following scope:") {
            placements.place(index, as: .heading)
            list = trimmed(text[range.upperBound...])
            if list.isEmpty { return }
        } else if text.hasPrefix("<"), text.hasSuffix(">"), !text.contains(" ") {
            placements.place(index, as: .heading)
            return
        }
        guard let scopes = scopeNames(list, isListed: lines[index].listItem != nil) else {
            placements.place(index, as: .unplaced)
            return
        }
        placements.place(index, as: .scope)
        addScopes(scopes, at: lines[index].position, &draft)
    }

    /// Takes the scopes out of a description that ends in a sentence such as `Required scope: project:read`.
    mutating func readScopes(of draft: inout PageDraft, in range: Range<Int>) {
        let text = draft.description.text
        let markers = ["Required scopes:", "Required scope:", "Required Scopes:", "Required Scope:"]
        guard let marker = markers.lazy.compactMap({ text.firstPlace(of: $0) }).first else { return }
        let end = text[marker.upperBound...].firstIndex(of: "\n") ?? text.endIndex
        guard let scopes = scopeNames(trimmed(text[marker.upperBound..<end]), isListed: true) else { return }
        var description = Paragraphs()
        description.append(trimmed(text[..<marker.lowerBound] + text[end...]))
        draft.description = description
        let position = draft.positions["description"] ?? draft.position
        for index in range where placements.isDescription(index) && lines[index].text.contains(text[marker]) {
            placements.place(index, as: .scope)
        }
        addScopes(scopes, at: position, &draft)
    }

    private func addScopes(_ scopes: [String], at position: TextPosition, _ draft: inout PageDraft) {
        draft.mark("scopes", at: position)
        for scope in scopes where !draft.scopes.contains(scope) { draft.scopes.append(scope) }
    }

    /// The scopes of a list such as `org:read, org:write`; nil where some word cannot be one.
    private func scopeNames(_ text: String, isListed: Bool) -> [String]? {
        let words = plainText(of: text).split { $0 == "," || $0.isWhitespace }
        let names = words.filter { $0 != "or" && $0 != "and" }.map { word in
            word.hasSuffix(".") ? String(word.dropLast()) : String(word)
        }
        let areNames = names.allSatisfy { name in
            let isPlain = name.utf8.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "_.:-/*".utf8.contains($0)
            }
            return isPlain && (name.contains(":") || (isListed && words.count == 1))
        }
        return names.isEmpty || !areNames ? nil : names
    }
}
