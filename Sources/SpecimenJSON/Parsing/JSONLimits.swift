/// The limits beyond which a text is refused with a ``JSONSyntaxError``.
public struct JSONLimits: Sendable, Hashable {
    /// The maximum number of nested arrays and objects. The parser does not recurse, but decoding, comparing and
    /// writing a value do.
    public var maximumDepth: Int

    /// The maximum length of the text in bytes. The index cannot address more than 512 MiB, so larger values count as
    /// 512 MiB.
    public var maximumBytes: Int

    public init(maximumDepth: Int = 512, maximumBytes: Int = 64 << 20) {
        self.maximumDepth = maximumDepth
        self.maximumBytes = maximumBytes
    }

    /// 512 levels, 64 MiB.
    public static let standard = JSONLimits()

    /// For a text that was written from values, or that is part of a text that was parsed.
    package static let none = JSONLimits(maximumDepth: .max, maximumBytes: .max)

    /// Offsets have 32 bits on the tape, and counts of members have 28.
    static let addressableBytes = 512 << 20
}
