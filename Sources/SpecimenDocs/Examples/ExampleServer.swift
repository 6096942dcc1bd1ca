/// The server that the example requests of an API call, and the path of the server, behind which the paths of endpoints
/// begin.
package struct ExampleServer: Sendable {
    /// Scheme, host and port: `https://weather.example`; nil if no example has them.
    package let origin: String?
    /// The path of the server: `/api/v2`; empty without a path.
    package let basePath: String
    /// Warnings about examples that disagree: at most one about servers, and one about their paths.
    package private(set) var contradictions: [Diagnostic] = []
    /// The texts before the paths of endpoints that need no warning of their own.
    private var acceptedPrefixes: Set<String>

    /// - Parameter baseURL: The server of the configuration, which goes before the examples.
    package init(of endpoints: [EndpointDescription], baseURL: String? = nil) {
        let requests = endpoints.flatMap { endpoint in
            endpoint.examples.compactMap(\.request).map { (request: $0, path: endpoint.path) }
        }
        let origins = Tally.tallies(
            of: requests.compactMap { request, _ in
                request.origin.map { ($0, request.targetLocation) }
            })
        let prefixes = requests.compactMap { request, path in
            path.match(RequestTarget(request.target).path).map { match in
                (text: match.prefix, location: request.targetLocation, isCertain: path.hasLiteralSegment)
            }
        }
        let known = prefixes.filter { !Self.isOpen($0.text) }
        let paths = Tally.tallies(of: known.filter(\.isCertain).map { ($0.text, $0.location) })
        origin = origins.first?.value
        basePath = baseURL.map(Self.path(of:)) ?? paths.first?.value ?? ""
        acceptedPrefixes = baseURL == nil ? [basePath] : ["", basePath]
        let others = paths.filter { !acceptedPrefixes.contains($0.value) }
        // A path that only one request has is a fault of that request, if others agree.
        let isAgreed = baseURL != nil || (paths.first?.count ?? 0) > 1
        if let other = others.first, !isAgreed || other.count > 1 {
            acceptedPrefixes.formUnion(others.map(\.value))
            reportPath(other)
        }
        guard baseURL == nil else { return }
        // Every path with enough segments fits a path of placeholders, such as `/{owner}/{repo}`.
        let unconfirmed = known.filter { !$0.isCertain && !acceptedPrefixes.contains($0.text) }
        if let first = Tally.tallies(of: unconfirmed.map { ($0.text, $0.location) }).first {
            acceptedPrefixes.formUnion(unconfirmed.map(\.text))
            report(
                first,
                "\(quoted(first.value.isEmpty ? "/" : first.value)) in the example request may be the path of the"
                    + " server or a part of the path of the endpoint, which has placeholders only"
            )
        }
        if let other = origins.dropFirst().first, let origin {
            report(
                other,
                "the example requests go to several servers, and the client calls \(quoted(origin)), not"
                    + " \(quoted(other.value))"
            )
        }
        if basePath.isEmpty, let open = prefixes.first(where: { Self.isOpen($0.text) }) {
            let tally = Tally(value: open.text, count: 1, location: open.location)
            report(tally, "the client cannot know the path \(quoted(open.0)) of the server in the example request")
        }
    }

    /// The server with its path; nil if no example has a server.
    package var url: String? { origin.map { $0 + basePath } }

    /// Returns whether the path of an example can begin with a text, or a warning about the server covers it.
    package func accepts(prefix: String) -> Bool {
        acceptedPrefixes.contains(prefix) || Self.isOpen(prefix)
    }

    private mutating func reportPath(_ other: Tally) {
        let phrase = { (path: String) in path.isEmpty ? "without a path" : "with the path \(quoted(path))" }
        report(
            other,
            "the example requests disagree on the path of the server: the client calls it \(phrase(basePath)), and this"
                + " request \(phrase(other.value))"
        )
    }

    private mutating func report(_ tally: Tally, _ message: String) {
        let advice = "set `baseURL` in `\(Configuration.fileName)` to the server and its path"
        contradictions.append(Diagnostic(.baseURL, .warning, at: tally.location, message, advice: advice))
    }

    /// Returns whether a path has placeholders.
    private static func isOpen(_ path: String) -> Bool {
        path.contains { "{}<>$".contains($0) } || path.contains("/:")
    }

    /// The path of a URL without its last slash: `/v1` for `https://api.example/v1/`.
    private static func path(of url: String) -> String {
        let path = RequestTarget(url).path
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

/// A text that examples have, with the number of examples.
private struct Tally {
    var value: String
    var count: Int
    /// The location of the first example.
    var location: SourceLocation

    /// Returns the different texts, the most common first; of equally common texts, the shorter one.
    static func tallies(of examples: [(text: String, location: SourceLocation)]) -> [Tally] {
        Dictionary(grouping: examples, by: \.text).compactMap { text, examples in
            examples.map(\.location).min().map { Tally(value: text, count: examples.count, location: $0) }
        }
        .sorted { ($1.count, $0.value.utf8.count, $0.value) < ($0.count, $1.value.utf8.count, $1.value) }
    }
}

extension PathTemplate {
    /// A Boolean value that indicates whether a segment is text without placeholders.
    fileprivate var hasLiteralSegment: Bool { segments.contains { $0.literal != nil } }
}

extension RequestExample {
    /// The server of a URL or of the `Host` header. Local names, addresses and placeholders are not servers of the API.
    fileprivate var origin: String? {
        let origin = RequestTarget(target).origin ?? headers["Host"].map { "https://\($0)" }
        guard let origin = origin?.lowercased(), origin.hasPrefix("http"),
            let host = origin.split(separator: "/", maxSplits: 1).last?.drop(while: { $0 == "/" }),
            host.contains("."), host.contains(where: \.isLetter),
            host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) })
        else { return nil }
        return origin
    }
}
