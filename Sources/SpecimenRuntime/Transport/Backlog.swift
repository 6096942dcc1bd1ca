import Foundation

/// The content of a response that has arrived and has not been read: in memory up to a limit, and behind that in a
/// temporary file.
///
/// The file has no name, so that the system removes it with its handle, even if the process is killed.
struct Backlog {
    private let capacity: Int
    private let maximumBytes: Int
    /// The oldest content.
    private var memory = Data()
    private var file: FileHandle?
    // The unread part of the file, which is behind the content in memory.
    private var start: UInt64 = 0
    private var end: UInt64 = 0
    /// The newest content, which is written to the file when it has half the capacity.
    private var unwritten = Data()

    /// - Parameters:
    ///   - capacity: The number of bytes in memory beyond which content goes to the file.
    ///   - maximumBytes: The maximum number of bytes that wait behind the content in memory.
    init(capacity: Int, maximumBytes: Int) {
        self.capacity = capacity
        self.maximumBytes = maximumBytes
    }

    var isEmpty: Bool { memory.isEmpty && overflow == 0 }

    /// A Boolean value that indicates whether the memory is full.
    var isFull: Bool { memory.count >= capacity }

    private var overflow: UInt64 { end - start + UInt64(unwritten.count) }

    /// Adds a piece. Throws ``TransportError/backlogTooLarge(limit:)``, or an error of the file system.
    mutating func append(_ piece: Data) throws {
        guard overflow > 0 || isFull else {
            if memory.isEmpty { memory = piece } else { memory.append(piece) }
            return
        }
        guard overflow + UInt64(piece.count) <= UInt64(max(maximumBytes, 0)) else {
            throw TransportError.backlogTooLarge(limit: maximumBytes)
        }
        unwritten.append(piece)
        guard unwritten.count >= capacity / 2 else { return }
        let file = try file ?? Self.makeFile()
        self.file = file
        try file.seek(toOffset: end)
        try file.write(contentsOf: unwritten)
        end += UInt64(unwritten.count)
        unwritten = Data()
    }

    /// Removes and returns the next piece. At the end of the content the piece is empty.
    mutating func take() throws -> Data {
        guard memory.isEmpty else {
            defer { memory = Data() }
            return memory
        }
        guard start < end, let file else {
            defer { unwritten = Data() }
            return unwritten
        }
        try file.seek(toOffset: start)
        let piece = try file.read(upToCount: Int(min(UInt64(capacity), end - start))) ?? Data()
        start += UInt64(piece.count)
        if start == end {
            try file.truncate(atOffset: 0)
            (start, end) = (0, 0)
        }
        return piece
    }

    mutating func removeAll() {
        self = Backlog(capacity: capacity, maximumBytes: maximumBytes)
    }

    private static func makeFile() throws -> FileHandle {
        let url = Payload.temporaryFolder.appendingPathComponent("\(UUID().uuidString).backlog")
        guard
            FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path]) }
        defer { try? FileManager.default.removeItem(at: url) }
        return try FileHandle(forUpdating: url)
    }
}
