import SpecimenInference

/// A view of an API model in a format for people or for other programs.
///
/// To add an export, write a type that conforms to this protocol and add it to ``Exporters/all``. An exporter decides
/// nothing: it shows the names and types of the model. A ``Comparison`` is not an exporter, because it takes two
/// models.
public protocol Exporter: Sendable {
    /// The name of the format on the command line, for example `openapi`.
    var format: String { get }

    /// A sentence for the help of `specimen export`. It names the format.
    var summary: String { get }

    /// Returns the export as text that ends with a line break.
    func export(_ model: APIModel) -> String

    /// Returns whether a text is an earlier export in this format, which a new export may replace.
    func isExport(_ text: String) -> Bool
}

/// The exporters that `specimen export` offers.
public enum Exporters {
    /// The first format is the default.
    public static let all: [any Exporter] = [
        OpenAPIExporter(), InspectionTextExporter(), InspectionJSONExporter(),
    ]
}
