import SpecimenDocs

/// Returns one description for each endpoint, in the order of ``Documentation/endpoints``, and a warning for each two
/// descriptions that contradict each other.
func mergedByEndpoint(
    _ descriptions: [EndpointDescription]
) -> (endpoints: [EndpointDescription], conflicts: [Diagnostic]) {
    let groups = Dictionary(grouping: descriptions) { EndpointKey($0) }
    var endpoints: [EndpointDescription] = []
    var conflicts: [Diagnostic] = []
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
        var merge = EndpointMerge(group)
        if let endpoint = merge.merged() { endpoints.append(endpoint) }
        conflicts += merge.warnings
    }
    return (endpoints, conflicts)
}

/// The identity of an endpoint: its method and its path without the names of placeholders.
///
/// Ordered by the segments of the path, then by method.
private struct EndpointKey: Hashable, Comparable {
    private let segments: [String]
    private let hasTrailingSlash: Bool
    private let method: HTTPMethod

    init(_ endpoint: EndpointDescription) {
        segments = endpoint.path.segments.map(\.blanked)
        hasTrailingSlash = endpoint.path.hasTrailingSlash
        method = endpoint.method
    }

    static func < (left: EndpointKey, right: EndpointKey) -> Bool {
        if left.segments != right.segments { return left.segments.lexicographicallyPrecedes(right.segments) }
        if left.hasTrailingSlash != right.hasTrailingSlash { return right.hasTrailingSlash }
        return left.method < right.method
    }
}

extension [EndpointDescription] {
    /// Warnings about the parameters without a type, as many for each file as are listed.
    func missingTypes(limits: DocumentationLimits) -> [Diagnostic] {
        var logs: [String: FileLog] = [:]
        for endpoint in self {
            for parameter in endpoint.parameters {
                guard let warning = parameter.missingType, let file = warning.location?.file else { continue }
                logs[file, default: FileLog(file: file, limits: limits)].add(warning)
            }
        }
        return logs.values.flatMap(\.finished)
    }
}
