import SpecimenDocs
import SpecimenJSON

/// A file of documentation that is to be written as endpoint records.
///
///     let file = ImportedFile(reading: SourceFile(path: "release.txt", bytes: bytes))
///     file.endpoints.map(\.name)  // ["GET /api/0/organizations/{organization_slug}/releases/"]
public struct ImportedFile: Sendable {
    public let path: String
    /// The endpoints in the order of the file.
    public let endpoints: [EndpointRecord]
    /// The parts that the lines of a page were recognized as; a line can have several parts.
    public let placements: [Placement]
    /// Errors, warnings and notes about the file.
    public let diagnostics: [Diagnostic]

    /// Reads a file. A file that cannot be read has no endpoints and an error.
    public init(reading file: SourceFile, limits: DocumentationLimits = .standard) {
        var log = FileLog(file: file.path, limits: limits)
        var (reader, endpoints) = DescriptionReaders.all.read(file, log: &log)
        let server = ExampleServer(of: endpoints)
        for endpoint in endpoints { log.reportExamples(of: endpoint, server: server) }
        if reader is RecordReader {
            // A file of records is not imported, so its own problems are not reported.
            endpoints = []
            log = FileLog(file: file.path, limits: limits)
            log.error(
                .notAPage,
                at: TextPosition(line: 1, column: 1),
                "expected a documentation page, found an endpoint description",
                advice: "put the file into the docs folder as it is"
            )
        }
        path = file.path
        self.endpoints = endpoints.map(EndpointRecord.init)
        placements = log.placements
        diagnostics = (log.finished + server.contradictions + endpoints.missingTypes(limits: limits)).sorted()
    }
}
