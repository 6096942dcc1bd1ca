/// One value of a parsed text, or one key of an object.
///
/// ## The tape
///
/// Parsing makes no strings, numbers, arrays or dictionaries. It writes the *tape*: one entry of 16 bytes for each
/// value, in the order in which the values begin in the text. An entry holds the byte range of its value and the index
/// of the entry behind the value, so that a reader can step over a container without reading it.
///
///     {"id": 7, "tags": ["a"]}
///
///     index  code    start..<end  next  count or mark
///     0      object  0..<24       6     2 members
///     1      string  1..<5        2     mark of the key id
///     2      number  7..<8        3
///     3      string  10..<16      4     mark of the key tags
///     4      array   18..<23      6     1 element
///     5      string  19..<22      6
///
/// - An object is followed by pairs of entries, a key and its value. An array is followed by its elements.
/// - The range of a string or key includes the quotation marks. Its escapes are resolved when the string is read; the
///   flag ``hasEscapes`` is set if there are any, because a string without escapes can be copied as it is.
/// - A number keeps its digits in the text. It is converted when it is read.
/// - A key without escapes has a ``KeyMark``, with which a member is found by comparing one integer for each key.
struct TapeEntry: Sendable {
    /// Integers instead of an enumeration: a debug build of the tool compares them without a call.
    enum Code {
        static var null: UInt32 { 0 }
        static var bool: UInt32 { 1 }
        static var number: UInt32 { 2 }
        static var string: UInt32 { 3 }
        static var array: UInt32 { 4 }
        static var object: UInt32 { 5 }
    }

    var start: UInt32
    var end: UInt32
    /// The index of the entry behind this value and everything in it.
    var next: UInt32
    /// Bits 0–2: the code. Bit 3: whether a string has escapes. Bits 4–31: the number of elements or members of a
    /// container, or the ``KeyMark`` of a key.
    var info: UInt32

    init(code: UInt32, start: Int, end: Int, next: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        info = code
    }

    /// A container whose end the parser has not reached. Until ``close(end:next:count:)``, ``next`` holds the index of
    /// the enclosing container.
    static func open(code: UInt32, start: Int, in outer: Int) -> TapeEntry {
        TapeEntry(code: code, start: start, end: 0, next: outer)
    }

    /// The enclosing container of a container that is still open.
    var outer: Int { Int(next) }

    var code: UInt32 { info & 7 }
    var hasEscapes: Bool { info & 8 != 0 }
    var count: Int { Int(info >> 4) }

    mutating func markEscapes() { info |= 8 }

    /// Returns whether this entry is a key without escapes that has this mark.
    func mayBeKey(_ mark: UInt32) -> Bool { info == Code.string | mark }

    mutating func markKey(_ mark: UInt32) { info |= mark }

    /// Stores the count of elements so far while the parser reads a container within this one.
    mutating func pause(count: Int) {
        info = (info & 15) | UInt32(truncatingIfNeeded: count) << 4
    }

    mutating func close(end: Int, next: Int, count: Int) {
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        pause(count: count)
    }
}
