/// How much of a text is read before it is refused.
public struct JSONLimits: Sendable, Hashable {
    /// How many arrays and objects may be open at once. The parser itself needs no stack, but what walks a value
    /// (comparing, writing) goes as deep as the value does.
    public var maximumDepth: Int

    /// The largest text in bytes. Values above 512 MiB count as 512 MiB, which is what the index can address.
    public var maximumBytes: Int

    public init(maximumDepth: Int = 512, maximumBytes: Int = 64 << 20) {
        self.maximumDepth = maximumDepth
        self.maximumBytes = maximumBytes
    }

    /// 512 levels, 64 MiB.
    public static let standard = JSONLimits()

    /// Offsets are stored in 32 bits and member counts in 28.
    static let addressableBytes = 512 << 20
}
