import SpecimenDocs

/// The kinds of content that media types name.
enum MediaTypes {
    /// Returns whether the content is text that is not JSON.
    static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml") || texts.contains(type)
    }

    /// Returns whether the content is bytes, such as an image.
    static func isBinary(_ type: String) -> Bool {
        binaryKinds.contains(where: type.hasPrefix) || type == "application/octet-stream"
    }

    private static let texts: Set<String> = .words(
        """
        application/graphql application/javascript application/sql application/toml application/x-yaml
        application/yaml image/svg+xml
        """
    )

    private static let binaryKinds = ["image/", "audio/", "video/", "font/"]
}

extension APIModel.Operation.Body {
    /// The media type of a body whose content type is not documented; nil for no body.
    public var mediaType: String? {
        switch self {
        case .none: nil
        case .json, .value: "application/json"
        case .form: HTTPHeaders.form
        case .multipart: "multipart/form-data"
        case .lines: "application/x-ndjson"
        case .text: "text/plain"
        case .file: "application/octet-stream"
        }
    }
}

extension Shape {
    /// The media type of a response of this shape whose content type is not documented.
    public var mediaType: String {
        switch self {
        case .data: "application/octet-stream"
        case .text: "text/plain"
        case .lines: "application/x-ndjson"
        case .events: "text/event-stream"
        default: "application/json"
        }
    }
}
