/// A set of numbers, which are mostly smaller than 64. Such numbers need no memory.
struct PositionSet: Sendable {
    private static let wordSize = UInt64.bitWidth

    private var first: UInt64 = 0
    private var rest: [UInt64] = []

    var count: Int { rest.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

    func contains(_ position: Int) -> Bool {
        let word = position &>> 6
        let bits = word == 0 ? first : word <= rest.count ? rest[word - 1] : 0
        return bits & Self.bit(position) != 0
    }

    mutating func insert(_ position: Int) {
        let word = position &>> 6
        if word == 0 { return first |= Self.bit(position) }
        while rest.count < word { rest.append(0) }
        rest[word - 1] |= Self.bit(position)
    }

    private static func bit(_ position: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: position) }
}
