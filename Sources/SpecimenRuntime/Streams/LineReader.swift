import Foundation

/// Reads the lines of a response while it arrives.
struct LineReader {
    /// The ends of a line.
    enum LineEnd {
        /// LF, with or without a CR before it.
        case lineFeed
        /// LF, CR LF or CR, as in event streams.
        case any
    }

    /// The error of a line that is longer than the limit.
    struct LineTooLong: Error {}

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private var pieces: StreamedBody.AsyncIterator
    private let lineEnd: LineEnd
    private let limit: Int
    /// The bytes that have arrived, of which those before `start` have been returned.
    private var buffer: [UInt8] = []
    private var start = 0
    /// The bytes between `start` and `searched` contain no line end.
    private var searched = 0
    private var isAtStart = true
    /// Whether a line feed that comes next belongs to the carriage return before it.
    private var skipsLineFeed = false
    private var isAtEnd = false

    /// - Parameter limit: The maximum number of bytes of a line.
    init(_ body: StreamedBody, endingAt lineEnd: LineEnd, limit: Int) {
        pieces = body.makeAsyncIterator()
        self.lineEnd = lineEnd
        self.limit = limit
    }

    /// Returns the next line without its end, or nil after the last line. A byte order mark before the first line is
    /// left out. The last line need not have an end. Throws ``LineTooLong``, or the error of the response.
    mutating func next() async throws -> [UInt8]? {
        while true {
            if let end = lineEndInBuffer() { return try line(to: end) }
            guard buffer.count - start - Self.byteOrderMark.count <= limit else { throw LineTooLong() }
            guard !isAtEnd, let piece = try await pieces.next() else {
                isAtEnd = true
                return start < buffer.count ? try line(to: buffer.count) : nil
            }
            buffer.removeFirst(start)
            searched -= start
            start = 0
            buffer.append(contentsOf: piece)
        }
    }

    private mutating func lineEndInBuffer() -> Int? {
        if skipsLineFeed, start < buffer.count {
            if buffer[start] == Self.lineFeed { start += 1 }
            skipsLineFeed = false
            searched = start
        }
        let rest = buffer[searched...]
        let end =
            switch lineEnd {
            case .lineFeed: rest.firstIndex(of: Self.lineFeed)
            case .any: rest.firstIndex { byte in byte == Self.lineFeed || byte == Self.carriageReturn }
            }
        searched = end ?? buffer.count
        return end
    }

    /// Takes the bytes up to an offset and the line end there.
    private mutating func line(to end: Int) throws -> [UInt8] {
        var line = buffer[start..<end]
        if isAtStart, line.starts(with: Self.byteOrderMark) { line = line.dropFirst(Self.byteOrderMark.count) }
        isAtStart = false
        if lineEnd == .lineFeed, line.last == Self.carriageReturn { line = line.dropLast() }
        if end < buffer.count { skipsLineFeed = lineEnd == .any && buffer[end] == Self.carriageReturn }
        start = min(end + 1, buffer.count)
        searched = start
        guard line.count <= limit else { throw LineTooLong() }
        return Array(line)
    }
}
