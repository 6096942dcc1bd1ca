import SpecimenDocs
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
            endpoints: endpoints.map { ($0, EndpointOrder($0)) }.sorted { $0.1 < $1.1 }.map(\.0),
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
        let readable = filesWithinLimits(inOrder)
        let first = readable.first?.path == Configuration.fileName ? 1 : 0
        for file in readable.prefix(first) {
            var log = FileLog(file: file.path, limits: limits)
            if let size = log.excess(of: file) {
                log.tooLarge(file, size)
            } else {
                configuration = ConfigurationReader().configuration(in: file, log: &log)
            }
            diagnostics += log.finished
        }
        let (limits, basePath) = (limits, configuration.basePath)
        let readings = Array(readable.dropFirst(first)).concurrentMap { file in
            FileReader(file: file, limits: limits, basePath: basePath).reading
        }
        for reading in readings {
            groups.formUnion(reading.groups)
            diagnostics += reading.diagnostics
            guard descriptions.count + reading.descriptions.count <= limits.endpoints else {
                let excess = reading.descriptions[limits.endpoints - descriptions.count]
                descriptions += reading.descriptions.prefix(limits.endpoints - descriptions.count)
                diagnostics.append(.tooManyDescriptions(at: excess.location, limits))
                return
            }
            descriptions += reading.descriptions
        }
    }

    /// As many files, in their order, as the limits allow; an error says where there are more.
    private mutating func filesWithinLimits(_ files: [SourceFile]) -> [SourceFile] {
        var totalBytes = 0
        for (index, file) in files.enumerated() {
            totalBytes += file.bytes.count
            guard index < limits.files else {
                stop("the folder holds \(files.count) files, more than the \(limits.files) that are read")
                return Array(files[..<index])
            }
            guard totalBytes <= limits.totalBytes else {
                stop("the folder holds more than the \(limits.totalBytes) bytes that are read")
                return Array(files[..<index])
            }
        }
        return files
    }

    private mutating func stop(_ message: String) {
        diagnostics.append(
            Diagnostic(.tooMany, .error, at: nil, message, advice: "divide the docs among several folders")
        )
    }

    /// Files that belong to the folder and not to the docs: hidden ones, and a README that explains it to people.
    private static func isIgnored(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        guard let name = parts.last else { return true }
        return parts.contains { $0.first == UInt8(ascii: ".") }
            || name.prefix(6).map { $0 | 0x20 }.elementsEqual("readme".utf8)
    }
}

/// Where an endpoint stands among the others: by the segments of its path, then by method. Names of placeholders do not
/// matter.
private struct EndpointOrder: Comparable {
    private let segments: [String]
    private let hasTrailingSlash: Bool
    private let method: HTTPMethod

    init(_ endpoint: EndpointDescription) {
        segments = endpoint.path.segments.map { $0.blanked }
        hasTrailingSlash = endpoint.path.hasTrailingSlash
        method = endpoint.method
    }

    static func < (left: EndpointOrder, right: EndpointOrder) -> Bool {
        for index in 0..<min(left.segments.count, right.segments.count)
        where left.segments[index] != right.segments[index] {
            return left.segments[index] < right.segments[index]
        }
        if left.segments.count != right.segments.count { return left.segments.count < right.segments.count }
        if left.hasTrailingSlash != right.hasTrailingSlash { return right.hasTrailingSlash }
        return left.method < right.method
    }
}
