/// The elements of an array, in order.
public struct JSONElements: Sequence, Sendable {
    let container: JSONNode

    public var count: Int {
        let entry = container.entry
        return entry.code == TapeEntry.Code.array ? entry.count : 0
    }

    public var isEmpty: Bool { count == 0 }

    public var underestimatedCount: Int { count }

    public func makeIterator() -> Iterator {
        let entry = container.entry
        let end = entry.code == TapeEntry.Code.array ? Int(entry.next) : 0
        return Iterator(document: container.document, index: container.index + 1, end: end)
    }

    public struct Iterator: IteratorProtocol {
        let document: JSONDocument
        var index: Int
        let end: Int

        public mutating func next() -> JSONNode? {
            guard index < end else { return nil }
            defer { index = Int(document.tape[index].next) }
            return JSONNode(document: document, index: index)
        }
    }
}
