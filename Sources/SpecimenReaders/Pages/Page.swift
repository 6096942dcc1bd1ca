import SpecimenDocs
import SpecimenJSON

/// A rendered documentation page: what a reader sees, as text, Markdown or HTML, taken apart into endpoints.
///
///     let page = Page(reading: SourceFile(path: "release.txt", bytes: bytes))
///     page.endpoints.map(\.name)  // ["GET /api/0/organizations/{organization_slug}/releases/"]
public struct Page: Sendable {
    public let file: String
    /// In the order of the page.
    public let endpoints: [PageEndpoint]
    /// What each line that is not blank was taken for, in the order of the page; a line may hold several parts.
    public let placements: [Placement]
    /// What the page leaves open, and what in it could not be read: errors, warnings and notes.
    public let diagnostics: [Diagnostic]
    /// Whether the file has any part that an endpoint's page has.
    let isRecognized: Bool

    /// The reading of a page never fails: where it is in no layout that is known, there are no endpoints and an error says
    /// what was recognised and what is missing.
    public init(reading file: SourceFile, limits: DocumentationLimits = .standard) {
        var log = FileLog(file: file.path, limits: limits)
        if file.bytes.count > limits.fileBytes {
            log.error(
                .tooLarge,
                at: SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1)),
                "the page has \(file.bytes.count) bytes, more than the \(limits.fileBytes) that are read",
                advice: "split it"
            )
            self.init(file: file.path, endpoints: [], placements: [], diagnostics: log.finished, isRecognized: true)
            return
        }
        if FileFormat(of: file.bytes).isDescription {
            log.error(
                .notAPage,
                at: SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1)),
                "the file is no page but an endpoint description",
                advice: "put it into the docs folder as it is"
            )
            self.init(file: file.path, endpoints: [], placements: [], diagnostics: log.finished, isRecognized: true)
            return
        }
        var reader = PageReader(PageText(file).lines, log: log)
        reader.read()
        let found = reader.drafts.map { $0.endpoint(in: file.path, marksRequired: reader.marksRequired) }
        log = reader.log
        let readable = found.compactMap { $0 }.filter { log.read($0) != nil }
        self.init(
            file: file.path,
            endpoints: readable,
            placements: reader.placements.placements(of: reader.lines, endpoints: found.map { $0?.name }),
            diagnostics: log.finished.sorted(),
            isRecognized: reader.isRecognized
        )
    }

    private init(
        file: String,
        endpoints: [PageEndpoint],
        placements: [Placement],
        diagnostics: [Diagnostic],
        isRecognized: Bool
    ) {
        self.file = file
        self.endpoints = endpoints
        self.placements = placements
        self.diagnostics = diagnostics
        self.isRecognized = isRecognized
    }
}

extension FileLog {
    /// Reads an endpoint's record as if it stood in a file of its own, with everything located on the page.
    mutating func read(_ endpoint: PageEndpoint) -> EndpointDescription? {
        guard let document = try? JSONDocument(parsing: endpoint.contents) else { return nil }
        origin = RecordOrigin(of: document, from: endpoint.positions)
        defer { origin = nil }
        return EndpointReader().endpoint(document.root, log: &self)
    }
}
