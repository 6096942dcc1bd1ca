/// The tape in the making. Appending to an array asks each time whether the array is its own, which for so small elements
/// takes longer than to write them.
struct TapeWriter {
    private(set) var count = 0
    private var entries: UnsafeMutableBufferPointer<TapeEntry>
    private var ownsEntries = false

    /// Writes into this memory for as long as there is room in it, then into other.
    init(_ memory: UnsafeMutableBufferPointer<TapeEntry>) {
        entries = memory
    }

    subscript(index: Int) -> TapeEntry {
        get { entries[index] }
        nonmutating _modify { yield &entries[index] }
    }

    mutating func append(_ entry: TapeEntry) {
        if count == entries.count { grow() }
        entries.initializeElement(at: count, to: entry)
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<TapeEntry>.allocate(capacity: count * 2 + 16)
        _ = larger.initialize(fromContentsOf: UnsafeMutableBufferPointer(rebasing: entries[..<count]))
        if ownsEntries { entries.deallocate() }
        entries = larger
        ownsEntries = true
    }

    /// The entries, where they did not fit into the memory that was given; nil where they did. Nothing can be written any more.
    mutating func overflow() -> [TapeEntry]? {
        guard ownsEntries else { return nil }
        defer {
            entries.deallocate()
            ownsEntries = false
        }
        return Array(entries[..<count])
    }
}
