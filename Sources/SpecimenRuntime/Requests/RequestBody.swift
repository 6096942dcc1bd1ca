import Foundation

/// The body of a request.
public struct RequestBody: Sendable {
    enum Content: Sendable {
        case bytes(Data)
        case file(URL)
        case form(MultipartForm, boundary: String)
    }

    let content: Content
    let contentType: String

    /// A JSON object with the members of a writer.
    public static func json(_ members: JSONWriter) -> RequestBody {
        data(Data(members.objectBytes), contentType: "application/json")
    }

    /// A JSON value.
    public static func json(_ value: some JSONEncodable) -> RequestBody {
        data(Data(value.jsonBytes), contentType: "application/json")
    }

    /// A `multipart/form-data` body (RFC 7578). A form with files on disk is written to a temporary file when the
    /// request is sent.
    public static func multipart(_ form: MultipartForm) -> RequestBody {
        let boundary = MultipartForm.boundary()
        return RequestBody(
            content: .form(form, boundary: boundary),
            contentType: "multipart/form-data; boundary=\(boundary)"
        )
    }

    /// Bytes of any content type.
    public static func data(_ data: Data, contentType: String) -> RequestBody {
        RequestBody(content: .bytes(data), contentType: contentType)
    }

    /// The content of a file on disk, which is read while the request is sent.
    public static func file(_ url: URL, contentType: String) -> RequestBody {
        RequestBody(content: .file(url), contentType: contentType)
    }
}
