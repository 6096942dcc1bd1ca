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
