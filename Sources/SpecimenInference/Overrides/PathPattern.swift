/// A text in which `*` stands for any text, matched against a message and a JSON path in it.
struct PathPattern {
    /// The texts before, between and after the stars.
    private let pieces: [[UInt8]]

    /// Takes the pattern as `inspect` shows paths.
    init(_ pattern: String) {
        pieces = Self.withoutVariants(pattern).utf8.split(
            separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
        ).map(Array.init)
    }

    /// A path without the variants of unions, because an entry of the configuration is about all variants: `$[].ref` of
    /// `$[]<push>.ref`.
    static func withoutVariants(_ path: String) -> String {
        guard path.contains("<") else { return path }
        // A key with such a sign is written in quotation marks.
        return path.replacing(/("(?:[^"\\]|\\.)*")|<[^>]*>/) { $0.1 ?? "" }
    }

    func matches(_ text: String) -> Bool {
        let text = Array(text.utf8)
        guard pieces.count > 1, let start = pieces.first, let end = pieces.last else { return [text] == pieces }
        guard text.count >= start.count + end.count, text.starts(with: start), text.suffix(end.count) == end[...] else {
            return false
        }
        var rest = text.dropFirst(start.count).dropLast(end.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
