import Foundation

/// A file to be sent in a form.
public struct FileUpload: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case data(Data)
        case file(URL)
    }

    /// The file name the server is told.
    public var name: String
    public var contentType: String
    let content: Content

    public init(name: String, contentType: String = "application/octet-stream", data: Data) {
        self.name = name
        self.contentType = contentType
        content = .data(data)
    }

    /// The file is read when the request is sent, and never held in memory as a whole; a call with a file that cannot be read
    /// throws `APIError` then.
    ///
    /// - Parameters:
    ///   - url: Where the file is.
    ///   - name: The file name the server is told; by default the URL's last path component.
    ///   - contentType: Its media type (RFC 9110, section 8.3.1).
    public init(contentsOf url: URL, name: String? = nil, contentType: String = "application/octet-stream") {
        self.name = name ?? url.lastPathComponent
        self.contentType = contentType
        content = .file(url)
    }

    private static let pieceSize = 1 << 18

    /// Gives the content to `sink`, a file in pieces. Throws what keeps it from being read, with the file's path.
    func read(to sink: (Data) throws -> Void) async throws {
        switch content {
        case .data(let data): try sink(data)
        case .file(let url):
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            while let piece = try Self.piece(of: handle) {
                try sink(piece)
                try Task.checkCancellation()
                // Reading blocks the thread; others are given a turn.
                await Task.yield()
            }
        }
    }

    /// Nil at the end.
    private static func piece(of handle: FileHandle) throws -> Data? {
        let read = {
            let piece = try handle.read(upToCount: pieceSize) ?? Data()
            return piece.isEmpty ? nil : piece
        }
        #if canImport(ObjectiveC)
            return try autoreleasepool(invoking: read)
        #else
            return try read()
        #endif
    }
}
