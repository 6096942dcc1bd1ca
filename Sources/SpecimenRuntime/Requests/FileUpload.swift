import Foundation

/// A file in a multipart form, or the whole body of a request.
public struct FileUpload: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case data(Data)
        case file(URL)
    }

    /// The file name that a multipart form sends to the server.
    public var name: String
    /// The media type (RFC 9110, section 8.3.1).
    public var contentType: String
    let content: Content

    /// A file from memory.
    ///
    /// - Parameters:
    ///   - name: The file name that a multipart form sends to the server.
    ///   - contentType: The media type (RFC 9110, section 8.3.1).
    ///   - data: The content.
    public init(name: String = "file", contentType: String = "application/octet-stream", data: Data) {
        self.name = name
        self.contentType = contentType
        content = .data(data)
    }

    /// A file from disk. It is read in pieces when the request is sent. A call throws ``APIError`` if the file cannot
    /// be read.
    ///
    /// - Parameters:
    ///   - url: The URL of the file on disk.
    ///   - name: The file name that a multipart form sends to the server; by default the last path component of the
    /// URL.
    ///   - contentType: The media type (RFC 9110, section 8.3.1).
    public init(contentsOf url: URL, name: String? = nil, contentType: String = "application/octet-stream") {
        self.name = name ?? url.lastPathComponent
        self.contentType = contentType
        content = .file(url)
    }

    private static let pieceSize = 1 << 18

    /// Passes the content to `sink`, a file in pieces. Throws the errors of reading and of `sink`, and
    /// `CancellationError`.
    func read(to sink: (Data) throws -> Void) async throws {
        switch content {
        case .data(let data): try sink(data)
        case .file(let url):
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            while let piece = try autoreleasepool(invoking: { try handle.read(upToCount: Self.pieceSize) }),
                !piece.isEmpty
            {
                try sink(piece)
                try Task.checkCancellation()
                // Reading blocks the thread, so let other tasks run between two pieces.
                await Task.yield()
            }
        }
    }
}

#if !canImport(ObjectiveC)
    private func autoreleasepool<Result>(invoking body: () throws -> Result) rethrows -> Result { try body() }
#endif
