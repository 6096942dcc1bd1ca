/// The offsets at which lines begin, by which a position is found without reading the text before it.
struct LineTable: Sendable {
    private var starts: [UInt32] = [0]
    /// The end of the text whose line feeds are in the table.
    var end = 0

    /// Adds a line feed. Offsets must be in ascending order.
    mutating func lineFeed(at offset: Int) {
        starts.append(UInt32(truncatingIfNeeded: offset + 1))
    }

    /// The position of an offset, with a binary search.
    func position(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
        var line = 0..<starts.count
        while line.count > 1 {
            let middle = line.lowerBound + line.count / 2
            line = starts[middle] <= offset ? middle..<line.upperBound : line.lowerBound..<middle
        }
        let start = Int(starts[line.lowerBound])
        // A text may be one long line, which must not be read for each position.
        guard offset > end else { return TextPosition(line: line.lowerBound + 1, column: offset - start + 1) }
        return TextPosition(line: line.lowerBound + 1, lineStart: start, to: offset, in: bytes)
    }
}
