import Foundation

/// The body of a request. Opaque, so that how it is sent (from memory, from disk) can change without the callers.
public struct RequestBody: Sendable {
    enum Content: Sendable {
        case bytes(Data, contentType: String)
        case form(MultipartForm)
    }

    let content: Content

    /// The members that were written, as one JSON object.
    public static func json(_ members: JSONWriter) -> RequestBody {
        RequestBody(content: .bytes(Data(members.objectBytes), contentType: "application/json"))
    }

    public static func json(_ value: some JSONEncodable) -> RequestBody {
        RequestBody(content: .bytes(Data(value.jsonBytes), contentType: "application/json"))
    }

    /// `multipart/form-data` (RFC 7578). Files named by URL are read when the request is sent.
    public static func multipart(_ form: MultipartForm) -> RequestBody {
        RequestBody(content: .form(form))
    }

    public static func data(_ data: Data, contentType: String) -> RequestBody {
        RequestBody(content: .bytes(data, contentType: contentType))
    }
}
