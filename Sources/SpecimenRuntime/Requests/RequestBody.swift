import Foundation

/// The body of a request.
public struct RequestBody: Sendable {
    enum Content: Sendable {
        case bytes(Data)
        case file(URL)
        case multipart(MultipartForm, boundary: String)
    }

    let content: Content
    let contentType: String

    /// A JSON object with the members of a writer.
    public static func json(_ members: JSONWriter, contentType: String = "application/json") -> RequestBody {
        data(Data(members.objectBytes), contentType: contentType)
    }

    /// A JSON value.
    public static func json(_ value: some JSONEncodable, contentType: String = "application/json") -> RequestBody {
        data(Data(value.jsonBytes), contentType: contentType)
    }

    /// JSON values, each on a line of its own.
    public static func lines(
        _ values: some Sequence<some JSONEncodable>,
        contentType: String = "application/x-ndjson"
    ) -> RequestBody {
        var bytes: [UInt8] = []
        for value in values { bytes += value.jsonBytes + [UInt8(ascii: "\n")] }
        return data(Data(bytes), contentType: contentType)
    }

    /// The fields of a form as percent-encoded text.
    public static func form(
        _ form: FormBody,
        contentType: String = "application/x-www-form-urlencoded"
    ) -> RequestBody {
        data(Data(form.items.encoded.utf8), contentType: contentType)
    }

    /// A `multipart/form-data` body (RFC 7578). A form with files on disk is written to a temporary file when the
    /// request is sent.
    ///
    /// - Parameters:
    ///   - form: The fields and files.
    ///   - contentType: The media type, to which the boundary is added.
    public static func multipart(_ form: MultipartForm, contentType: String = "multipart/form-data") -> RequestBody {
        let boundary = MultipartForm.boundary()
        return RequestBody(
            content: .multipart(form, boundary: boundary),
            contentType: "\(contentType); boundary=\(boundary)"
        )
    }

    /// Text in UTF-8.
    public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> RequestBody {
        data(Data(text.utf8), contentType: contentType)
    }

    /// Bytes of any content type.
    public static func data(_ data: Data, contentType: String) -> RequestBody {
        RequestBody(content: .bytes(data), contentType: contentType)
    }

    /// The content of a file from memory or from disk. A file on disk is read while the request is sent.
    ///
    /// - Parameters:
    ///   - file: The file. Its name is not sent.
    ///   - contentType: The content type of the request; nil for that of the file.
    public static func file(_ file: FileUpload, contentType: String? = nil) -> RequestBody {
        let contentType = contentType ?? file.contentType
        return switch file.content {
        case .data(let content): data(content, contentType: contentType)
        case .file(let url): self.file(url, contentType: contentType)
        }
    }

    /// The content of a file on disk, which is read while the request is sent.
    public static func file(_ url: URL, contentType: String) -> RequestBody {
        RequestBody(content: .file(url), contentType: contentType)
    }
}
