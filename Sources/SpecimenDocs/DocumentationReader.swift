import SpecimenJSON

extension Documentation {
    /// Reads a docs folder: every file that is no hidden one and no README, and `specimen.json`.
    ///
    /// A pure function of the set of files: their order does not matter. All problems of all files are collected.
    public init(reading files: [SourceFile], limits: DocumentationLimits = .standard) {
        var reader = DocumentationReader(limits: limits)
        reader.read(files)
        self = reader.documentation
    }
}

/// Goes through the files of a docs folder and collects what they say.
private struct DocumentationReader {
    private let limits: DocumentationLimits
    private var configuration = Configuration()
    private var descriptions: [EndpointDescription] = []
    private var diagnostics: [Diagnostic] = []
    private var groups: Set<String> = []
    private var isFull = false

    init(limits: DocumentationLimits) {
        self.limits = limits
    }

    var documentation: Documentation {
        let key = { (description: EndpointDescription) in
            "\(description.method.rawValue) \(description.path.blanked)"
        }
        var diagnostics = diagnostics
        var endpoints: [EndpointDescription] = []
        for group in Dictionary(grouping: descriptions, by: key).values {
            var merge = EndpointMerge(group)
            if let endpoint = merge.merged() { endpoints.append(endpoint) }
            diagnostics += merge.warnings
        }
        if descriptions.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics.append(
                Diagnostic(
                    .noDescription,
                    .error,
                    at: nil,
                    "no endpoint description was found",
                    advice: "a docs folder holds one file for each endpoint: a line `---`, a JSON object with at least"
                        + " `api_path` and `method`, a line `---`; or plain JSON, one such object or an array of them"
                )
            )
        }
        return Documentation(
            endpoints: endpoints.sorted(by: EndpointDescription.precedes),
            groups: groups.sorted(),
            configuration: configuration,
            diagnostics: diagnostics.sorted()
        )
    }

    mutating func read(_ files: [SourceFile]) {
        let files = files.filter { !Self.isIgnored($0.path) }.sorted { left, right in
            if left.path.utf8.elementsEqual(right.path.utf8) {
                return left.bytes.lexicographicallyPrecedes(right.bytes)
            }
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        // What the configuration says of the server tells which example requests fit.
        let inOrder =
            files.filter { $0.path == Configuration.fileName } + files.filter { $0.path != Configuration.fileName }
        var totalBytes = 0
        for (index, file) in inOrder.enumerated() {
            totalBytes += file.bytes.count
            guard index < limits.files else {
                stop("the folder holds \(files.count) files, more than the \(limits.files) that are read")
                return
            }
            guard totalBytes <= limits.totalBytes else {
                stop("the folder holds more than the \(limits.totalBytes) bytes that are read")
                return
            }
            var log = FileLog(file: file.path, limits: limits)
            read(file, log: &log)
            diagnostics += log.finished
            if isFull { return }
        }
    }

    private mutating func read(_ file: SourceFile, log: inout FileLog) {
        let start = SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1))
        guard file.bytes.count <= limits.fileBytes else {
            log.error(
                .tooLarge,
                at: start,
                "the file has \(file.bytes.count) bytes, more than the \(limits.fileBytes) that are read",
                advice: "split it, or remove it from the folder"
            )
            return
        }
        if file.path == Configuration.fileName {
            configuration = ConfigurationReader().configuration(in: file, log: &log)
            return
        }
        groups.insert(EndpointReader.group(of: file.path))
        switch FileFormat(of: file.bytes) {
        case .other(let reason):
            readPage(file, orBecause: reason, log: &log)
        case .json(let range):
            guard let document = log.document(parsing: file.bytes, in: range) else { return }
            readRecords(of: document, log: &log)
        case .frontMatter(let range, let isClosed):
            guard let document = log.document(parsing: file.bytes, in: range, mayBeCut: !isClosed) else { return }
            readFrontMatter(document, isClosed: isClosed, log: &log)
        }
    }

    private mutating func readPage(_ file: SourceFile, orBecause reason: String, log: inout FileLog) {
        let isText = !file.bytes.starts(with: [0xFF, 0xFE]) && !file.bytes.starts(with: [0xFE, 0xFF])
        let page = isText ? Page(reading: file, limits: limits) : nil
        guard let page, page.isRecognized else {
            log.error(
                .noDescription,
                at: SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1)),
                "not an endpoint description: \(reason), and no part of a documentation page was recognised",
                advice: "remove the file from the folder"
            )
            return
        }
        // Notes are for the one who imports the page once, not for every run.
        diagnostics += page.diagnostics.filter { $0.severity > .note }
        for endpoint in page.endpoints {
            guard hasRoom(at: endpoint.location, log: &log) else { return }
            var silentLog = FileLog(file: file.path, limits: limits)
            if let description = silentLog.read(endpoint) { descriptions.append(description) }
        }
    }

    private mutating func readFrontMatter(_ document: JSONDocument, isClosed: Bool, log: inout FileLog) {
        if !isClosed {
            log.error(
                .unclosedFrontMatter,
                at: SourceLocation(file: log.file, position: document.position(at: document.root.endOffset)),
                "the line `---` after the JSON object is missing",
                advice: "add it; the file may have been cut off"
            )
        }
        guard document.root.kind == .object else {
            log.error(
                .wrongKind,
                at: document.root,
                "\(document.root.kind.withArticle) was found where the object of an endpoint belongs",
                advice: "write one object between the lines `---`; several go into a plain JSON file"
            )
            return
        }
        readRecord(document.root, log: &log)
    }

    private mutating func readRecords(of document: JSONDocument, log: inout FileLog) {
        guard document.root.kind == .array else {
            readRecord(document.root, log: &log)
            return
        }
        if document.root.elements.count == 0 {
            log.warning(
                .emptyFile,
                at: document.root,
                "the file describes no endpoint",
                advice: "add the objects that describe some, or remove the file"
            )
        }
        for element in document.root.elements {
            readRecord(element, log: &log)
            if isFull { return }
        }
    }

    private mutating func readRecord(_ node: JSONNode, log: inout FileLog) {
        guard hasRoom(at: log.location(of: node), log: &log) else { return }
        if let endpoint = EndpointReader(basePath: configuration.basePath).endpoint(node, log: &log) {
            descriptions.append(endpoint)
        }
    }

    private mutating func hasRoom(at location: SourceLocation, log: inout FileLog) -> Bool {
        guard descriptions.count >= limits.endpoints else { return true }
        log.error(
            .tooMany,
            at: location,
            "this is one description more than the \(limits.endpoints) that are read",
            advice: "divide the docs among several folders"
        )
        isFull = true
        return false
    }

    private mutating func stop(_ message: String) {
        diagnostics.append(
            Diagnostic(.tooMany, .error, at: nil, message, advice: "divide the docs among several folders")
        )
    }

    /// Files that belong to the folder and not to the docs: hidden ones, and a README that explains it to people.
    private static func isIgnored(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return true }
        return parts.contains { $0.hasPrefix(".") } || name.lowercased().hasPrefix("readme")
    }
}

extension FileLog {
    /// The parsed text; nil, with an error noted, where it is no JSON.
    mutating func document(parsing bytes: [UInt8], in range: Range<Int>, mayBeCut: Bool = false) -> JSONDocument? {
        do {
            return try limits.document(parsing: bytes, in: range)
        } catch {
            self.error(
                .brokenJSON,
                at: SourceLocation(file: file, position: error.position),
                "the JSON text is broken: \(error.message)",
                advice: mayBeCut ? "the line `---` after it is missing too, so the file may have been cut off" : nil
            )
            return nil
        }
    }
}

extension EndpointDescription {
    /// The order of endpoints: by the segments of their paths, then by method. Names of placeholders do not matter.
    fileprivate static func precedes(_ left: EndpointDescription, _ right: EndpointDescription) -> Bool {
        let leftKey = left.path.segments.map(\.blanked)
        let rightKey = right.path.segments.map(\.blanked)
        if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
        if left.path.hasTrailingSlash != right.path.hasTrailingSlash { return right.path.hasTrailingSlash }
        return left.method < right.method
    }
}
