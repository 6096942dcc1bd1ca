/// One member of an object.
public struct JSONMember: Sendable {
    public var key: String
    /// The offset of the key's opening quotation mark in the document's bytes.
    public var keyOffset: Int
    public var value: JSONNode
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
            let key = document.tape[index]
            let value = JSONNode(document: document, index: index + 1)
            index = Int(value.entry.next)
            return JSONMember(key: document.string(key), keyOffset: Int(key.start), value: value)
        }
    }
}

extension JSONNode {
    /// Calls a closure for each member of an object. The key is a node, so that no string is made unless the closure asks for it.
    package func forEachMember(_ body: (_ key: JSONNode, _ value: JSONNode) -> Void) {
        guard entry.code == TapeEntry.Code.object else { return }
        let end = Int(entry.next)
        var index = index + 1
        while index < end {
            let value = JSONNode(document: document, index: index + 1)
            body(JSONNode(document: document, index: index), value)
            index = Int(value.entry.next)
        }
    }

    /// False if the object certainly does not repeat a key, because all keys have different marks and no escapes.
    package var mayRepeatKeys: Bool {
        guard members.count <= Self.fewMembers else { return true }
        var marks: [UInt32] = []
        marks.reserveCapacity(members.count)
        var key = index + 1
        for _ in 0..<members.count {
            let entry = document.tape[key]
            if entry.hasEscapes || marks.contains(entry.info) { return true }
            marks.append(entry.info)
            key = Int(document.tape[key + 1].next)
        }
        return false
    }

    /// The limit up to which it is cheap to compare each mark with all marks before it.
    private static let fewMembers = 32

    /// The members that repeat the key of an earlier member. RFC 8259 allows them but does not define their meaning; in this
    /// library the first member counts.
    public var duplicateKeys: [JSONMember] {
        var seen: Set<ExactString> = []
        return members.filter { !seen.insert(ExactString($0.key)).inserted }
    }
}
