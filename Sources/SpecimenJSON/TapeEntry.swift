/// One value of a document: 16 bytes, so that the index of a text stays small beside the values it stands for.
///
/// The entries of a document lie in text order. The members of an object are pairs of entries, key then value.
struct TapeEntry: Sendable {
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
    /// The entry after this value and all that is in it.
    var next: UInt32
    /// Kind in bits 0–2, "has escapes" in bit 3; above the count of elements or members, or of a key its ``KeyMark``.
    var info: UInt32

    init(code: UInt32, start: Int, end: Int, next: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        info = code
    }

    /// A container whose end is not read yet. Until then it keeps in `next` where the container is that it is in.
    static func open(code: UInt32, start: Int, in outer: Int) -> TapeEntry {
        TapeEntry(code: code, start: start, end: 0, next: outer)
    }

    var outer: Int { Int(next) }

    var code: UInt32 { info & 7 }
    var hasEscapes: Bool { info & 8 != 0 }
    var count: Int { Int(info >> 4) }

    mutating func markEscapes() { info |= 8 }

    /// Whether this may be the key, which has no escapes, of that mark.
    func mayBeKey(_ mark: UInt32) -> Bool { info == Code.string | mark }

    mutating func markKey(_ mark: UInt32) { info |= mark }

    /// Keeps the number of values so far while a container within is read.
    mutating func pause(count: Int) {
        info = (info & 15) | UInt32(truncatingIfNeeded: count) << 4
    }

    mutating func close(end: Int, next: Int, count: Int) {
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        pause(count: count)
    }
}
