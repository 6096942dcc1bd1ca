import SpecimenJSON

/// A place in the documentation where values were found. Evidence is counted per site, so that the same place read
/// twice counts once.
public struct Site: Sendable {
    /// One step of the way into a value.
    enum Step: Sendable, Hashable {
        case member(ExactString)
        case value, element
        case position(Int)
        /// What is there is of one kind.
        case kind(String)
    }

    /// Shared by all copies: evidence has a site for each of its values, and asks often whether two are the same.
    private final class Content: Sendable {
        let message: String
        let ordinal: Int
        /// The place that this one is within, and the way from there; nil for the whole of the message.
        let origin: (content: Content, step: Step)?
        let hash: Int

        init(message: String, ordinal: Int) {
            self.message = message
            self.ordinal = ordinal
            origin = nil
            var hasher = Hasher()
            hasher.combine(message)
            hasher.combine(ordinal)
            hash = hasher.finalize()
        }

        init(_ step: Step, from content: Content) {
            message = content.message
            ordinal = content.ordinal
            origin = (content, step)
            var hasher = Hasher()
            hasher.combine(content.hash)
            hasher.combine(step)
            hash = hasher.finalize()
        }
    }

    private let content: Content

    /// The whole of a message.
    init(message: String, ordinal: Int) {
        content = Content(message: message, ordinal: ordinal)
    }

    /// A place within another one.
    init(_ step: Step, from site: Site) {
        content = Content(step, from: site.content)
    }

    /// The message: method, path with placeholders blanked, and `request` or `response`.
    public var message: String { content.message }
    /// Which of the endpoint's examples, counted from zero; ``described`` where prose tells of it.
    public var ordinal: Int { content.ordinal }

    /// The position in the JSON text with array indices blanked, for example `$[].projects[].slug`.
    public var pattern: String {
        var steps: [Step] = []
        var content = content
        while let origin = content.origin {
            steps.append(origin.step)
            content = origin.content
        }
        return steps.reversed().reduce("$") { $1.pattern(from: $0) }
    }

    /// It is the whole of a message.
    var isRoot: Bool { content.origin == nil }

    /// The ordinal of what no example shows.
    static let described = -1
}

extension Site: Hashable, Comparable {
    public static func == (left: Site, right: Site) -> Bool {
        if left.content === right.content { return true }
        return left.content.hash == right.content.hash && areSame(left.content, right.content)
    }

    private static func areSame(_ one: Content, _ other: Content) -> Bool {
        var (one, other) = (one, other)
        while one !== other {
            guard one.hash == other.hash, let first = one.origin, let second = other.origin else {
                return one.hash == other.hash && one.origin == nil && other.origin == nil
                    && one.ordinal == other.ordinal && one.message.hasSameBytes(as: other.message)
            }
            guard first.step == second.step else { return false }
            (one, other) = (first.content, second.content)
        }
        return true
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(content.hash)
    }

    public static func < (left: Site, right: Site) -> Bool {
        if left.message != right.message { return left.message < right.message }
        let (one, other) = (left.pattern, right.pattern)
        if one != other { return one < other }
        if left.ordinal != right.ordinal { return left.ordinal < right.ordinal }
        // What is equal for Swift may be two keys still.
        return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension Site: CustomStringConvertible {
    public var description: String { "\(message) \(pattern)" }
}

extension Site.Step {
    /// Bytes that a pattern may have; beyond them it is cut, with a hash for what is lost. A deep text with long keys
    /// would otherwise repeat each key once for every value below it.
    private static let longestPattern = 240

    fileprivate func pattern(from pattern: String) -> String {
        let whole = pattern + text
        guard whole.utf8.count > Self.longestPattern else { return whole }
        let hash = StableHash.of(whole.utf8)
        return String(whole.unicodeScalars.prefix(Self.longestPattern / 4)) + "…" + String(hash, radix: 16)
    }

    private var text: String {
        switch self {
        case .member(let key): Self.member(key.string)
        case .value: "{}"
        case .element: "[]"
        case .position(let index): "[\(index)]"
        case .kind(let value): "<\(value)>"
        }
    }

    /// A key that could be mistaken for a path is written as JSON: `["a.b"]`.
    private static func member(_ key: String) -> String {
        let isPlain = key.hasOnly { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\""), UInt8(ascii: "\\"):
                false
            default: true
            }
        }
        if isPlain { return ".\(key)" }
        let escaped = key.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "[\"\(String(escaped))\"]"
    }
}
