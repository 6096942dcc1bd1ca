/// A checkpoint of the line number every 1,024 bytes, so that finding a position scans at most one block.
///
/// The size depends on the bytes and not on the lines: a text may be one line of 64 MiB, or 64 MiB of empty lines.
struct LineTable: Sendable {
    private struct Checkpoint {
        var line: UInt32
        var lineStart: UInt32
    }

    private static let blockShift = 10

    /// Element `n` is the line of the byte `n << blockShift`.
    private var checkpoints: [Checkpoint] = [Checkpoint(line: 1, lineStart: 0)]
    private var current = Checkpoint(line: 1, lineStart: 0)
    /// The offset of the next block.
    private var end = 1 << blockShift

    /// Adds a line feed. Offsets must be in ascending order.
    mutating func lineFeed(at offset: Int) {
        if offset >= end { fill(upTo: offset >> LineTable.blockShift) }
        current.line &+= 1
        current.lineStart = UInt32(truncatingIfNeeded: offset + 1)
    }

    /// Adds the line feeds of a range that the parser does not read.
    mutating func lineFeeds(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        var rest = range
        while let offset = bytes.lineFeed(in: rest) {
            lineFeed(at: offset)
            rest = offset + 1..<range.upperBound
        }
    }

    mutating func finish(at end: Int) {
        fill(upTo: end >> LineTable.blockShift)
    }

    func position(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
        let block = min(offset >> LineTable.blockShift, checkpoints.count - 1)
        let checkpoint = checkpoints[block]
        return TextPosition(
            line: Int(checkpoint.line),
            lineStart: Int(checkpoint.lineStart),
            from: block << LineTable.blockShift,
            to: offset,
            in: bytes
        )
    }

    private mutating func fill(upTo block: Int) {
        while checkpoints.count <= block { checkpoints.append(current) }
        end = checkpoints.count << LineTable.blockShift
    }
}
