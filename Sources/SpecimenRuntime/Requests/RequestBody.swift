import Foundation

/// The body of a request. Opaque, so that how it is sent (from memory, from disk) can change without the callers.
public struct RequestBody: Sendable {
    enum Content: Sendable {
        case bytes(Data)
        case file(URL)
        case form(MultipartForm, boundary: String)
    }

    let content: Content
    let contentType: String

    /// The members that were written, as one JSON object.
    public static func json(_ members: JSONWriter) -> RequestBody {
        data(Data(members.objectBytes), contentType: "application/json")
    }

    /// One JSON value of any kind.
    public static func json(_ value: some JSONEncodable) -> RequestBody {
        data(Data(value.jsonBytes), contentType: "application/json")
    }

    /// `multipart/form-data` (RFC 7578). A form with files on disk is put together in a temporary file when the request is sent,
    /// and sent from there.
    public static func multipart(_ form: MultipartForm) -> RequestBody {
        let boundary = MultipartForm.boundary()
        return RequestBody(
            content: .form(form, boundary: boundary),
            contentType: MultipartForm.contentType(boundary: boundary)
        )
    }

    /// Bytes as they are.
    public static func data(_ data: Data, contentType: String) -> RequestBody {
        RequestBody(content: .bytes(data), contentType: contentType)
    }

    /// The content of a file, which is read as it is sent.
    public static func file(_ url: URL, contentType: String) -> RequestBody {
        RequestBody(content: .file(url), contentType: contentType)
    }
}
