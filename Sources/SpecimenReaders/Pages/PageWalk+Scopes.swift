import SpecimenDocs
import SpecimenJSON

extension PageWalk {
    /// Reads a line below the heading of the scopes.
    mutating func readScope(at index: Int) {
        let text = lines[index].listItem ?? lines[index].plain
        var list = text
        if let range = text.utf8.firstRange(of: "following scopes:".utf8)
            ?? text.utf8.firstRange(of: "following scope:".utf8)
        {
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
        current.draft.scopes += scopes
    }

    /// Moves the scopes out of the description if it ends with a sentence such as `Required scope: project:read`.
    mutating func readScopesOfDescription(in range: Range<Int>) {
        let text = current.description.text
        let markers = ["Required scopes:", "Required scope:", "Required Scopes:", "Required Scope:"]
        guard let marker = markers.lazy.compactMap({ text.utf8.firstRange(of: $0.utf8) }).first else { return }
        let end = text[marker.upperBound...].firstIndex(of: "\n") ?? text.endIndex
        guard let scopes = scopeNames(trimmed(text[marker.upperBound..<end]), isListed: true) else { return }
        current.description = Paragraphs()
        current.description.append(trimmed(text[..<marker.lowerBound] + text[end...]))
        for index in range
        where placements.isPlaced(index, as: .description) && lines[index].text.contains(text[marker]) {
            placements.place(index, as: .scope)
        }
        current.draft.scopes += scopes
    }

    /// Returns the scopes of a list such as `org:read, org:write`, or nil if a word cannot be a scope.
    private func scopeNames(_ text: String, isListed: Bool) -> [String]? {
        let words = plainText(of: text).split { $0 == "," || $0.isWhitespace }
        let names = words.filter { $0 != "or" && $0 != "and" }.map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
        let areScopes = names.allSatisfy { name in
            (name.contains(":") || (isListed && words.count == 1))
                && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "_.:-/*".contains($0) }
        }
        return names.isEmpty || !areScopes ? nil : names.map(String.init)
    }
}
