/// The path of an endpoint with placeholders: `/api/0/organizations/{organization_slug}/releases/`.
public struct PathTemplate: Sendable, Equatable, CustomStringConvertible {
    /// The text between two slashes: one piece, or text and placeholders side by side, as in `{base}...{head}` or
    /// `{name}.json`.
    public struct Segment: Sendable, Equatable {
        public let pieces: [Piece]

        public init(_ pieces: [Piece]) {
            self.pieces = pieces
        }
    }

    public enum Piece: Sendable, Equatable {
        case literal(String)
        case parameter(String)
    }

    /// The path with placeholders in braces.
    public let raw: String
    /// The segments in order; a trailing slash adds none.
    public let segments: [Segment]
    public let hasTrailingSlash: Bool
    /// The path without the names of its placeholders, which identifies an endpoint: `/organizations/{}/releases/`.
    public let blanked: String

    /// The names of the placeholders, in the order of the path.
    public var parameterNames: [String] {
        segments.flatMap(\.parameterNames)
    }

    init(raw: String, segments: [Segment]) {
        self.raw = raw
        self.segments = segments
        hasTrailingSlash = !segments.isEmpty && raw.hasSuffix("/")
        blanked = segments.map { "/\($0.blanked)" }.joined() + (segments.isEmpty || hasTrailingSlash ? "/" : "")
    }

    /// Creates the template of segments, which `raw` repeats.
    package init(_ segments: [Segment], hasTrailingSlash: Bool) {
        let path = segments.map { segment in
            let texts = segment.pieces.map { piece in
                switch piece {
                case .literal(let text): text
                case .parameter(let name): "{\(name)}"
                }
            }
            return "/" + texts.joined()
        }
        self.init(raw: path.joined() + (hasTrailingSlash ? "/" : ""), segments: segments)
    }

    public var description: String { raw }

    /// The path `/`.
    public static let root = PathTemplate(raw: "/", segments: [])
}

extension PathTemplate.Segment {
    /// The name of the placeholder that is the whole segment.
    public var placeholder: String? { pieces.count == 1 ? parameterNames.first : nil }

    /// The text of a segment without placeholders; nil for other segments.
    package var literal: String? {
        guard pieces.count == 1, case .literal(let text) = pieces[0] else { return nil }
        return text
    }

    public var parameterNames: [String] {
        pieces.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// The segment without the names of its placeholders.
    public var blanked: String {
        pieces.map { if case .literal(let text) = $0 { text } else { "{}" } }.joined()
    }
}
