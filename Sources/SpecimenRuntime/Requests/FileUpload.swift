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

    /// The file is read when the request is sent; a call with a file that cannot be read throws `APIError` then.
    ///
    /// - Parameter name: The file name the server is told; by default the URL's last path component.
    public init(contentsOf url: URL, name: String? = nil, contentType: String = "application/octet-stream") {
        self.name = name ?? url.lastPathComponent
        self.contentType = contentType
        content = .file(url)
    }

    func data() throws -> Data {
        switch content {
        case .data(let data): data
        case .file(let url): try Data(contentsOf: url)
        }
    }
}
