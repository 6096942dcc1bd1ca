/// One member of an object.
public struct JSONMember: Sendable {
    public let value: JSONNode

    /// The key, which is made on request.
    public var key: String { value.document.string(keyEntry) }

    /// The offset of the key's opening quotation mark in the document's bytes.
    public var keyOffset: Int { Int(keyEntry.start) }

    /// The entry of a key is the one before its value.
    private var keyEntry: TapeEntry { value.document.tape[value.index - 1] }
}

/// The members of an object in order, including those that repeat a key.
public struct JSONMembers: Sequence, Sendable {
    let container: JSONNode

    public var count: Int {
        let entry = container.entry
        return entry.code == TapeEntry.Code.object ? entry.count : 0
    }

    public var isEmpty: Bool { count == 0 }

    public var underestimatedCount: Int { count }

    public func makeIterator() -> Iterator {
        let entry = container.entry
        let end = entry.code == TapeEntry.Code.object ? Int(entry.next) : 0
        return Iterator(document: container.document, index: container.index + 1, end: end)
    }

    public struct Iterator: IteratorProtocol {
        let document: JSONDocument
        var index: Int
        let end: Int

        public mutating func next() -> JSONMember? {
            guard index < end else { return nil }
            let value = JSONNode(document: document, index: index + 1)
            index = Int(value.entry.next)
            return JSONMember(value: value)
        }
    }
}

extension JSONNode {
    /// The members that repeat the key of an earlier member. RFC 8259 allows them but does not define their meaning; in
    /// this library the first member counts.
    public var duplicateKeys: [JSONMember] {
        var seen: Set<ExactString> = []
        return members.filter { !seen.insert(ExactString($0.key)).inserted }
    }
}
