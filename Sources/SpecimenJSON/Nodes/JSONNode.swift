/// One value of a document. A node is a reference to a ``JSONDocument`` and an index, so it is cheap to copy.
///
/// Values are converted on request. Properties that do not apply to the kind of the value are nil or empty: a string
/// has no `members`, an object has no `number`.
public struct JSONNode: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case null, bool, number, string, array, object
    }

    public let document: JSONDocument
    /// The index of the value's entry on the tape.
    let index: Int

    var entry: TapeEntry { document.tape[index] }

    public var kind: Kind {
        switch entry.code {
        case TapeEntry.Code.null: .null
        case TapeEntry.Code.bool: .bool
        case TapeEntry.Code.number: .number
        case TapeEntry.Code.string: .string
        case TapeEntry.Code.array: .array
        default: .object
        }
    }

    /// The offset of the value's first byte in `document.bytes`.
    public var offset: Int { Int(entry.start) }

    /// The offset behind the value's last byte in `document.bytes`.
    public var endOffset: Int { Int(entry.end) }

    public var position: TextPosition { document.position(at: offset) }

    public var isNull: Bool { entry.code == TapeEntry.Code.null }

    /// A Boolean value that indicates whether the value is `false`, `""`, `[]` or `{}`.
    package var isEmpty: Bool {
        switch kind {
        case .bool: bool == false
        case .string: string?.isEmpty == true
        case .array: elements.isEmpty
        case .object: members.isEmpty
        case .null, .number: false
        }
    }

    public var bool: Bool? {
        document.bool(at: index)
    }

    public var number: JSONNumber? {
        entry.code == TapeEntry.Code.number ? JSONNumber(validLexeme: text) : nil
    }

    /// The string without quotation marks and with its escapes resolved.
    public var string: String? {
        document.string(at: index)
    }

    /// The source text of the value, including quotation marks and inner whitespace.
    public var text: String {
        let entry = entry
        return document.text(from: Int(entry.start), to: Int(entry.end))
    }

    /// The elements of an array; empty for other kinds.
    public var elements: JSONElements { JSONElements(container: self) }

    /// The members of an object; empty for other kinds.
    public var members: JSONMembers { JSONMembers(container: self) }

    /// The value of the first member with this key. Keys are compared byte by byte after resolving escapes. The time
    /// grows with the number of members.
    public subscript(key: String) -> JSONNode? {
        guard entry.code == TapeEntry.Code.object else { return nil }
        return document.indexOfValue(forKey: key, inObjectAt: index).map { JSONNode(document: document, index: $0) }
    }

    /// The element at a position of an array. The time grows with the position.
    public subscript(position: Int) -> JSONNode? {
        guard position >= 0, position < elements.count else { return nil }
        var iterator = elements.makeIterator()
        for _ in 0..<position { _ = iterator.next() }
        return iterator.next()
    }
}

extension JSONDocument {
    func text(from start: Int, to end: Int) -> String {
        bytes.withUnsafeBufferPointer { text in
            String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
        }
    }

    func string(_ entry: TapeEntry) -> String {
        let start = Int(entry.start) + 1
        let end = Int(entry.end) - 1
        guard entry.hasEscapes else { return text(from: start, to: end) }
        return bytes.withUnsafeBufferPointer { text in
            String(decoding: StringContent(text: text, start: start, end: end).decoded(), as: UTF8.self)
        }
    }

    func indexOfValue(forKey key: String, inObjectAt index: Int) -> Int? {
        // `withUTF8` alone would copy the string, because it is mutating. The copy costs as much as the search.
        let found = key.utf8.withContiguousStorageIfAvailable { indexOfValue(forKey: $0, inObjectAt: index) }
        if let found { return found }
        var key = key
        return key.withUTF8 { indexOfValue(forKey: $0, inObjectAt: index) }
    }

    private func indexOfValue(forKey wanted: UnsafeBufferPointer<UInt8>, inObjectAt index: Int) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            tape.withUnsafeBufferPointer { tape in
                let mark = KeyMark.of(wanted, 0, wanted.count)
                let end = Int(tape[index].next)
                var key = index + 1
                while key < end {
                    let entry = tape[key]
                    if entry.hasEscapes {
                        if StringContent(text: text, entry: entry).hasEscapesAndEquals(wanted) { return key + 1 }
                    } else if entry.mayBeKey(mark), Int(entry.end &- entry.start) == wanted.count + 2,
                        text.hasBytes(wanted, at: Int(entry.start) + 1)
                    {
                        return key + 1
                    }
                    // A scalar is one entry. Its code is in the same cache line as the key, so `next` need not be
                    // loaded.
                    key = tape[key + 1].code < TapeEntry.Code.array ? key + 2 : Int(tape[key + 1].next)
                }
                return nil
            }
        }
    }
}

extension JSONNode.Kind {
    /// The value that stands for no value: `false`, `""`, `[]` or `{}`; nil for null and numbers.
    package var emptyValue: JSONValue? {
        switch self {
        case .bool: .bool(false)
        case .string: .string("")
        case .array: .array([])
        case .object: .object([:])
        case .null, .number: .none
        }
    }
}
