import SpecimenJSON

/// A place in the documentation where values were found. Evidence is counted per site, so that the same place read
/// twice counts once.
public struct Site: Sendable {
    /// Shared by all copies: evidence has a site for each of its values, and asks often whether two are the same.
    private final class Content: Sendable {
        let message: String
        let ordinal: Int
        let pattern: String
        let messageHash: Int
        let hash: Int

        init(message: String, messageHash: Int, ordinal: Int, pattern: String) {
            self.message = message
            self.ordinal = ordinal
            self.pattern = pattern
            self.messageHash = messageHash
            var hasher = Hasher()
            hasher.combine(messageHash)
            hasher.combine(ordinal)
            hasher.combine(pattern)
            hash = hasher.finalize()
        }
    }

    private let content: Content

    public init(message: String, ordinal: Int, pattern: String) {
        content = Content(message: message, messageHash: message.hashValue, ordinal: ordinal, pattern: pattern)
    }

    /// Another place of the same example.
    init(besides other: Site, pattern: String) {
        let other = other.content
        content = Content(
            message: other.message,
            messageHash: other.messageHash,
            ordinal: other.ordinal,
            pattern: pattern
        )
    }

    /// The message: method, path with placeholders blanked, and `request` or `response`.
    public var message: String { content.message }
    /// Which of the endpoint's examples, counted from zero; ``described`` where prose tells of it.
    public var ordinal: Int { content.ordinal }
    /// The position in the JSON text with array indices blanked, for example `$[].projects[].slug`.
    public var pattern: String { content.pattern }

    /// The ordinal of what no example shows.
    static let described = -1
}

extension Site: Hashable, Comparable {
    public static func == (left: Site, right: Site) -> Bool {
        let (one, other) = (left.content, right.content)
        if one === other { return true }
        return one.hash == other.hash && one.ordinal == other.ordinal && one.message.hasSameBytes(as: other.message)
            && one.pattern.hasSameBytes(as: other.pattern)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(content.hash)
    }

    public static func < (left: Site, right: Site) -> Bool {
        if left.message != right.message { return left.message < right.message }
        if left.pattern != right.pattern { return left.pattern < right.pattern }
        if left.ordinal != right.ordinal { return left.ordinal < right.ordinal }
        // What is equal for Swift may be two keys still.
        return left.pattern.utf8.lexicographicallyPrecedes(right.pattern.utf8)
    }
}

extension Site: CustomStringConvertible {
    public var description: String { "\(message) \(pattern)" }
}

extension Site {
    /// Bytes that a pattern may have; beyond them it is cut, with a hash for what is lost. A deep text with long keys
    /// would otherwise repeat each key once for every value below it.
    private static let longestPattern = 240

    /// The position of a member. A key that could be mistaken for a path is written as JSON: `$["a.b"]`.
    static func member(_ key: String, of pattern: String) -> String {
        let isPlain = key.hasOnly { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\""), UInt8(ascii: "\\"):
                false
            default: true
            }
        }
        if isPlain { return step(".\(key)", from: pattern) }
        let escaped = key.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return step("[\"\(String(escaped))\"]", from: pattern)
    }

    static func step(_ step: String, from pattern: String) -> String {
        let whole = pattern + step
        guard whole.utf8.count > longestPattern else { return whole }
        let hash = StableHash.of(whole.utf8)
        return String(whole.unicodeScalars.prefix(longestPattern / 4)) + "…" + String(hash, radix: 16)
    }
}
