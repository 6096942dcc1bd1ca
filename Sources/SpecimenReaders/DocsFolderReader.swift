import SpecimenDocs
import SpecimenJSON

extension Documentation {
    /// Reads a docs folder: `specimen.json` and every other file, except for hidden files and READMEs.
    ///
    /// The result depends only on the set of files, not on their order.
    public init(reading files: [SourceFile], limits: DocumentationLimits = .standard) {
        self = DocsFolderReader(limits: limits).documentation(of: files)
    }
}

/// Reads the files of a docs folder one after the other, each with the reader of its format.
struct DocsFolderReader {
    var limits = DocumentationLimits.standard
    var readers = DescriptionReaders.all

    func documentation(of files: [SourceFile]) -> Documentation {
        var configuration = Configuration()
        var descriptions: [EndpointDescription] = []
        var groups: Set<String> = []
        var logs: [(log: FileLog, endpoints: Range<Int>)] = []
        var (files, diagnostics) = filesWithinLimits(Self.sorted(files))
        for file in files where descriptions.count <= limits.endpoints {
            var log = FileLog(file: file.path, limits: limits)
            let first = descriptions.endIndex
            if file.path == Configuration.fileName {
                configuration = Configuration(reading: file, log: &log)
            } else {
                groups.insert(SourceFile.group(of: file.path))
                descriptions += readers.read(file, log: &log).endpoints
                checkNumber(of: descriptions, log: &log)
            }
            logs.append((log, first..<descriptions.endIndex))
        }
        var identifiers = LiteralIdentifiers(descriptions)
        for index in descriptions.indices { identifiers.replace(in: &descriptions[index]) }
        diagnostics += identifiers.warnings
        // The paths of example requests are compared with the server that all of them show together.
        let server = ExampleServer(of: descriptions, baseURL: configuration.baseURL)
        diagnostics += server.contradictions
        for (var log, endpoints) in logs {
            for endpoint in descriptions[endpoints] { log.reportExamples(of: endpoint, server: server) }
            diagnostics += log.finished.filter { $0.severity > .note }
        }
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
        var (endpoints, conflicts) = mergedByEndpoint(Array(descriptions.prefix(limits.endpoints)))
        for index in endpoints.indices { endpoints[index].readProse() }
        var documentation = Documentation(
            endpoints: endpoints,
            groups: groups.sorted(),
            configuration: configuration
        )
        diagnostics += conflicts + endpoints.missingTypes(limits: limits) + documentation.unknownParameterNames
        diagnostics += documentation.unsupportedSeparators
        documentation.diagnostics = diagnostics.sorted()
        return documentation
    }

    private func checkNumber(of descriptions: [EndpointDescription], log: inout FileLog) {
        guard descriptions.count > limits.endpoints else { return }
        log.error(
            .tooMany,
            at: descriptions[limits.endpoints].location,
            "the docs describe more than the \(limits.endpoints) endpoints that are read",
            advice: "divide the docs among several folders"
        )
    }

    /// Returns the files that are read, in the order of their paths. The configuration comes first, because no
    /// number of endpoints may keep it from being read.
    private static func sorted(_ files: [SourceFile]) -> [SourceFile] {
        files.filter { !isIgnored($0.path) }.sorted { left, right in
            if left.path.utf8.elementsEqual(right.path.utf8) {
                return left.bytes.lexicographicallyPrecedes(right.bytes)
            }
            if left.path == Configuration.fileName || right.path == Configuration.fileName {
                return left.path == Configuration.fileName
            }
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
    }

    /// Returns the first files that are within the limits, and an error if there are more.
    private func filesWithinLimits(_ files: [SourceFile]) -> ([SourceFile], [Diagnostic]) {
        var totalBytes = 0
        for (index, file) in files.enumerated() {
            totalBytes += file.bytes.count
            guard index < limits.files, totalBytes <= limits.totalBytes else {
                let limit = index < limits.files ? "\(limits.totalBytes) bytes" : "\(limits.files) files"
                let error = Diagnostic(
                    .tooMany,
                    .error,
                    at: nil,
                    "the docs folder has more than the \(limit) that are read",
                    advice: "divide the docs among several folders"
                )
                return (Array(files[..<index]), [error])
            }
        }
        return (files, [])
    }

    /// Returns whether a file is hidden or a README.
    private static func isIgnored(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return true }
        return parts.contains { $0.hasPrefix(".") } || name.lowercased().hasPrefix("readme")
    }
}
