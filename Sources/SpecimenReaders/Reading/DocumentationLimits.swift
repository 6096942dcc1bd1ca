import SpecimenJSON

/// The limits of a docs folder. Beyond each limit there is an error that names it.
public struct DocumentationLimits: Sendable {
    /// Bytes of one file.
    public var fileBytes = 16 << 20
    /// Bytes of all files together.
    public var totalBytes = 256 << 20
    public var files = 20_000
    /// Endpoint descriptions of all files together.
    public var endpoints = 10_000
    /// Parameters of one endpoint in a path, a query or a body.
    public var parametersPerEndpoint = 1_000
    /// Choices of one parameter, and scopes of one endpoint.
    public var choices = 10_000
    /// Bytes of a path template.
    public var pathBytes = 4_096
    /// Bytes of a parameter's name or type.
    public var nameBytes = 256
    /// Header fields of one example message.
    public var headerFields = 500
    /// Arrays and objects that enclose a value, in a file and in the body of an example.
    public var depth = 128
    /// Values and keys in the JSON body of one example.
    public var valuesPerExample = 200_000
    /// Members of one object in the JSON body of an example.
    public var propertiesPerObject = 5_000
    /// Problems that are listed for one file.
    public var diagnosticsPerFile = 200

    public init() {}

    public static let standard = DocumentationLimits()
}

extension DocumentationLimits {
    /// Returns JSON of the docs as a document. Half a surrogate pair is refused because it cannot be kept in a
    /// `String`.
    func document(parsing bytes: [UInt8], in range: Range<Int>) throws(JSONSyntaxError) -> JSONDocument {
        let document = try JSONDocument(parsing: bytes, in: range, limits: JSONLimits(maximumDepth: depth))
        try document.refuseHalfPairs()
        return document
    }
}
