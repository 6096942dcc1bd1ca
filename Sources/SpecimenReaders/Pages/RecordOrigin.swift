import SpecimenDocs
import SpecimenJSON

/// Where on a page the values of a record come from, by their keys.
struct RecordPositions: Sendable {
    var start: TextPosition
    var members: [String: TextPosition]
    var parameters: [String: [TextPosition]]
    var messages: [String: [Excerpt.Mark]]
}

/// Tells for a record made of a page where on the page each of its values stands, so that a problem is reported where it
/// can be put right.
struct RecordOrigin: Sendable {
    /// By the offset of the record's value, rising.
    private var places: [Excerpt.Mark] = []
    private var messages: [Int: [Excerpt.Mark]] = [:]

    init(of document: JSONDocument, from positions: RecordPositions) {
        places = [Excerpt.Mark(offset: 0, position: positions.start)]
        for member in document.root.members {
            let position = positions.members[member.key] ?? positions.start
            places.append(Excerpt.Mark(offset: member.keyOffset, position: position))
            if let marks = positions.messages[member.key] { messages[member.value.offset] = marks }
            guard let list = positions.parameters[member.key] else { continue }
            for (element, position) in zip(member.value.elements, list) {
                places.append(Excerpt.Mark(offset: element.offset, position: position))
            }
        }
    }

    func position(at offset: Int) -> TextPosition {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return places[max(low - 1, 0)].position
    }

    /// Where the pieces of a string stand: of an example message its pieces, of another value its beginning.
    func marks(of node: JSONNode) -> [Excerpt.Mark] {
        messages[node.offset] ?? [Excerpt.Mark(offset: 0, position: position(at: node.offset))]
    }
}
