/// The path of an endpoint with placeholders: `/api/0/organizations/{organization_slug}/releases/`.
public struct PathTemplate: Sendable, Hashable, CustomStringConvertible {
    /// The text between two slashes.
    public enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
        /// Text and placeholders side by side, as in `{base}...{head}` or `{name}.json`.
        case mixed([Piece])
    }

    /// A part of a mixed segment.
    public enum Piece: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    /// The path as the docs have it.
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

    init(raw: String, segments: [Segment], hasTrailingSlash: Bool) {
        self.raw = raw
        self.segments = segments
        self.hasTrailingSlash = hasTrailingSlash
        let text = segments.map { "/\($0.blanked)" }.joined()
        blanked = segments.isEmpty ? "/" : hasTrailingSlash ? text + "/" : text
    }

    public var description: String { raw }

    /// The path `/`.
    public static let root = PathTemplate(raw: "/", segments: [], hasTrailingSlash: false)
}

extension PathTemplate.Segment {
    /// The pieces of the segment: one, unless it is mixed.
    public var pieces: [PathTemplate.Piece] {
        switch self {
        case .literal(let text): [.literal(text)]
        case .parameter(let name): [.parameter(name)]
        case .mixed(let pieces): pieces
        }
    }

    public var parameterNames: [String] {
        pieces.compactMap { piece in
            guard case .parameter(let name) = piece else { return nil }
            return name
        }
    }

    /// The segment without the names of its placeholders.
    public var blanked: String {
        switch self {
        case .literal(let text): text
        case .parameter: "{}"
        case .mixed(let pieces):
            pieces.reduce(into: "") { text, piece in
                if case .literal(let literal) = piece { text += literal } else { text += "{}" }
            }
        }
    }
}
