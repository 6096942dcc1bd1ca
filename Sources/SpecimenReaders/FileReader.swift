import SpecimenDocs
import SpecimenJSON

/// What one file of a docs folder says.
struct FileReading: Sendable {
    var descriptions: [EndpointDescription] = []
    var diagnostics: [Diagnostic] = []
    /// The file's group; empty where it is not even looked into.
    var groups: Set<String> = []
}

/// Reads one file. Nothing of it depends on another file, so that many are read at a time.
struct FileReader {
    private let file: SourceFile
    private let limits: DocumentationLimits
    /// What example requests may have before the path of the endpoint.
    private let basePath: String
    private var descriptions: [EndpointDescription] = []
    private var pageDiagnostics: [Diagnostic] = []
    private var isFull = false

    init(file: SourceFile, limits: DocumentationLimits, basePath: String) {
        self.file = file
        self.limits = limits
        self.basePath = basePath
    }

    var reading: FileReading {
        var log = FileLog(file: file.path, limits: limits)
        if let size = log.excess(of: file) {
            log.tooLarge(file, size)
            return FileReading(diagnostics: log.finished)
        }
        var reader = self
        reader.read(log: &log)
        return FileReading(
            descriptions: reader.descriptions,
            diagnostics: reader.pageDiagnostics + log.finished,
            groups: [EndpointReader.group(of: file.path)]
        )
    }

    private mutating func read(log: inout FileLog) {
        switch FileFormat(of: file.bytes) {
        case .other(let reason):
            readPage(orBecause: reason, log: &log)
        case .json(let range):
            guard let document = log.document(parsing: file.bytes, in: range) else { return }
            readRecords(of: document, log: &log)
        case .frontMatter(let range, let isClosed):
            guard let document = log.document(parsing: file.bytes, in: range, mayBeCut: !isClosed) else { return }
            readFrontMatter(document, isClosed: isClosed, log: &log)
        }
    }

    private mutating func readPage(orBecause reason: String, log: inout FileLog) {
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
        pageDiagnostics += page.diagnostics.filter { $0.severity > .note }
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
        if let endpoint = EndpointReader(basePath: basePath).endpoint(node, log: &log) {
            descriptions.append(endpoint)
        }
    }

    private mutating func hasRoom(at location: SourceLocation, log: inout FileLog) -> Bool {
        guard descriptions.count >= limits.endpoints else { return true }
        log.add(.tooManyDescriptions(at: location, limits))
        isFull = true
        return false
    }
}

extension Diagnostic {
    static func tooManyDescriptions(at location: SourceLocation, _ limits: DocumentationLimits) -> Diagnostic {
        Diagnostic(
            .tooMany,
            .error,
            at: location,
            "this is one description more than the \(limits.endpoints) that are read",
            advice: "divide the docs among several folders"
        )
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

    /// The bytes of a file that has more than are read.
    func excess(of file: SourceFile) -> Int? {
        file.bytes.count > limits.fileBytes ? file.bytes.count : nil
    }

    mutating func tooLarge(_ file: SourceFile, _ bytes: Int) {
        error(
            .tooLarge,
            at: SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1)),
            "the file has \(bytes) bytes, more than the \(limits.fileBytes) that are read",
            advice: "split it, or remove it from the folder"
        )
    }
}
