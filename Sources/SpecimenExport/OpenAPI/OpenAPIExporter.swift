import SpecimenInference

/// The API as an OpenAPI document.
public struct OpenAPIExporter: Exporter {
    public let format = "openapi"

    public init() {}

    public func export(_ model: APIModel) -> String { OpenAPIDocument(of: model).json }

    public func isExport(_ text: String) -> Bool {
        // The mark stands near the beginning; later in the document it may be part of an example.
        text.prefix(1_000).contains(OpenAPIDocument.mark)
    }
}
