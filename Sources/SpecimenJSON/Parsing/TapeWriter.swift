/// The tape while the parser writes it.
///
/// A plain buffer instead of an array: `Array.append` checks each time that the array is not shared, and for elements this small
/// the check takes longer than the write.
struct TapeWriter {
    private(set) var count = 0
    private var entries: UnsafeMutableBufferPointer<TapeEntry>
    private var ownsEntries = false

    /// - Parameter memory: The memory of the final array. Entries that do not fit move to a larger buffer.
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

    /// Returns the entries as an array if they did not fit into the given memory, and frees the larger buffer.
    mutating func overflow() -> [TapeEntry]? {
        guard ownsEntries else { return nil }
        defer {
            entries.deallocate()
            ownsEntries = false
        }
        return Array(entries[..<count])
    }
}
