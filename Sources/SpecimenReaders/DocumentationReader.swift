import SpecimenDocs
import SpecimenJSON

extension Documentation {
    /// Reads a docs folder: `specimen.json` and every other file, except for hidden files and READMEs.
    ///
    /// The result depends only on the set of files, not on their order.
    public init(reading files: [SourceFile], limits: DocumentationLimits = .standard) {
        var reader = DocumentationReader(limits: limits)
        reader.read(files)
        self = reader.documentation
    }
}

/// Reads the files of a docs folder one after the other.
struct DocumentationReader {
    let limits: DocumentationLimits
    var readers = descriptionReaders
    private var configuration = Configuration()
    private var descriptions: [EndpointDescription] = []
    private var diagnostics: [Diagnostic] = []
    private var groups: Set<String> = []
    private var isFull = false

    init(limits: DocumentationLimits = .standard, readers: [any DescriptionReader] = descriptionReaders) {
        self.limits = limits
        self.readers = readers
    }

    /// The content of all files that were read.
    var documentation: Documentation {
        var (endpoints, conflicts) = mergedByEndpoint(descriptions)
        for index in endpoints.indices { endpoints[index].readProse() }
        var diagnostics = diagnostics + conflicts
        if descriptions.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics.append(
                Diagnostic(
                    .noDescription,
                    .error,
                    at: nil,
                    "expected an endpoint description in the docs folder, found none",
                    advice: "add a JSON file with one object, or an array of objects, that has at least the keys"
                        + " `api_path` and `method`"
                )
            )
        }
        return Documentation(
            endpoints: endpoints,
            groups: groups.sorted(),
            configuration: configuration,
            diagnostics: diagnostics.sorted()
        )
    }

    mutating func read(_ files: [SourceFile]) {
        var files = files.filter { !Self.isIgnored($0.path) }.sorted { left, right in
            if left.path.utf8.elementsEqual(right.path.utf8) {
                return left.bytes.lexicographicallyPrecedes(right.bytes)
            }
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        // The configuration comes first: the path of its server tells which example requests fit.
        if let index = files.firstIndex(where: { $0.path == Configuration.fileName }) {
            files.insert(files.remove(at: index), at: 0)
        }
        for file in filesWithinLimits(files) where !isFull { read(file) }
    }

    private mutating func read(_ file: SourceFile) {
        var log = FileLog(file: file.path, limits: limits)
        defer { diagnostics += log.finished.filter { $0.severity > .note } }
        guard log.hasAllowedSize(file) else { return }
        if file.path == Configuration.fileName {
            configuration = ConfigurationReader().configuration(in: file, log: &log)
            return
        }
        groups.insert(SourceFile.group(of: file.path))
        let endpoints = readers.endpoints(in: file, log: &log)
        for endpoint in endpoints {
            for contradiction in contradictions(in: endpoint, basePath: configuration.basePath) {
                log.add(contradiction)
            }
        }
        let room = limits.endpoints - descriptions.count
        descriptions += endpoints.prefix(room)
        if endpoints.count > room {
            isFull = true
            log.error(
                .tooMany,
                at: endpoints[room].location,
                "the docs describe more than the \(limits.endpoints) endpoints that are read",
                advice: "divide the docs among several folders"
            )
        }
    }

    /// Returns the first files that are within the limits and reports if there are more.
    private mutating func filesWithinLimits(_ files: [SourceFile]) -> [SourceFile] {
        var totalBytes = 0
        for (index, file) in files.enumerated() {
            totalBytes += file.bytes.count
            guard index < limits.files, totalBytes <= limits.totalBytes else {
                let limit = index < limits.files ? "\(limits.totalBytes) bytes" : "\(limits.files) files"
                diagnostics.append(
                    Diagnostic(
                        .tooMany,
                        .error,
                        at: nil,
                        "the docs folder has more than the \(limit) that are read",
                        advice: "divide the docs among several folders"
                    )
                )
                return Array(files[..<index])
            }
        }
        return files
    }

    /// Whether a file is hidden or a README.
    private static func isIgnored(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return true }
        return parts.contains { $0.hasPrefix(".") } || name.lowercased().hasPrefix("readme")
    }
}
