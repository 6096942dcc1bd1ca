/// The tape while the parser writes it.
///
/// A plain buffer instead of an array: `Array.append` checks each time that the array is not shared, and for elements
/// this small the check takes longer than the write.
struct TapeWriter {
    private(set) var count = 0
    private let entries: UnsafeMutableBufferPointer<TapeEntry>

    /// - Parameter memory: Memory for all entries of the text.
    init(_ memory: UnsafeMutableBufferPointer<TapeEntry>) {
        entries = memory
    }

    subscript(index: Int) -> TapeEntry {
        get { entries[index] }
        nonmutating _modify { yield &entries[index] }
    }

    mutating func append(_ entry: TapeEntry) {
        precondition(count < entries.count)
        entries.initializeElement(at: count, to: entry)
        count += 1
    }
}
