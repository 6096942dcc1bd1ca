/// One value within a document: cheap to copy, and read only as far as it is asked.
///
/// Every question has an answer for every kind: a string has no members, an object has no `number`.
public struct JSONNode: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case null, bool, number, string, array, object
    }

    public let document: JSONDocument
    /// The value's place on the tape.
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

    /// Where the value begins in `document.bytes`.
    public var offset: Int { Int(entry.start) }

    /// Where the value ends in `document.bytes`: the offset behind its last byte.
    public var endOffset: Int { Int(entry.end) }

    public var position: TextPosition { document.position(at: offset) }

    public var isNull: Bool { entry.code == TapeEntry.Code.null }

    public var bool: Bool? {
        document.bool(at: index)
    }

    public var number: JSONNumber? {
        entry.code == TapeEntry.Code.number ? JSONNumber(validLexeme: text) : nil
    }

    /// The decoded string: without quotation marks, escapes resolved.
    public var string: String? {
        document.string(at: index)
    }

    /// The decoded string as UTF-8.
    package var stringBytes: [UInt8]? {
        let entry = entry
        guard entry.code == TapeEntry.Code.string else { return nil }
        return document.bytes.withUnsafeBufferPointer { StringContent(text: $0, entry: entry).decoded() }
    }

    /// What a string ends in; nil for any other value, and for a string that is empty or has escapes.
    package var lastByte: UInt8? {
        let entry = entry
        guard entry.code == TapeEntry.Code.string, !entry.hasEscapes, entry.end - entry.start > 2 else { return nil }
        return document.bytes[Int(entry.end) - 2]
    }

    /// The source text of the value as it stands, quotation marks and white space included.
    public var text: String {
        let entry = entry
        return document.text(from: Int(entry.start), to: Int(entry.end))
    }

    /// The elements of an array, none for any other kind.
    public var elements: JSONElements { JSONElements(container: self) }

    /// The members of an object, none for any other kind.
    public var members: JSONMembers { JSONMembers(container: self) }

    /// The first member of that name. Names are compared byte by byte, as they are after resolving escapes; the time
    /// this takes grows with the number of members, not with what is in them.
    public subscript(key: String) -> JSONNode? {
        guard entry.code == TapeEntry.Code.object else { return nil }
        return document.indexOfValue(forKey: key, inObjectAt: index).map { JSONNode(document: document, index: $0) }
    }

    /// The element at a position of an array, found by counting from the first.
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
        // Without making it contiguous, which it is, or a copy of its own, which costs as much as the search.
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
                    // Where the next key is follows from the kind for most, which is known sooner than what `next` says.
                    key = tape[key + 1].code < TapeEntry.Code.array ? key + 2 : Int(tape[key + 1].next)
                }
                return nil
            }
        }
    }
}
