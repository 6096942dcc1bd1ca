import SpecimenJSON

/// What was counted at one site.
public struct Tally: Sendable, Hashable {
    /// Values of each kind.
    public var nulls = 0
    public var bools = 0
    public var integers = 0
    public var decimals = 0
    public var strings = 0
    public var arrays = 0
    public var objects = 0

    /// Integers that Int cannot hold.
    public var wideIntegers = 0
    /// Numbers that Double cannot hold without loss.
    public var inexactDoubles = 0
    /// Strings of each format; a string has at most one.
    public var formats: [StringFormat: Int] = [:]
    /// Date-times that writing the date would not give back letter for letter.
    public var unusualDates = 0
    /// Strings of digits only, without a leading zero.
    public var digitStrings = 0
    /// Objects whose keys are data rather than names, judged in their document.
    public var maps = 0
    /// Those that show what other members would be: they have several, or one under a number, a date or a measure.
    public var tellingMaps = 0
    /// Those whose keys are expressions, such as `sum(price)`: their values are computed.
    public var computedMaps = 0
    /// Objects with two keys that Swift takes for one, as they differ in how an accent is written.
    public var twins = 0
    /// Objects that are told apart by kind.
    public var unions = 0
    /// The members that tell them apart.
    public var toldBy: Set<String> = []
    /// What tells them apart where they were not.
    public var kinds = KindKeys()
    /// Arrays that mix kinds, by length; only these are looked at by position.
    public var mixedArrays: [Int: Int] = [:]
    /// The different values other than null.
    public var distinct = DistinctValues()
    /// The first scalar found, as JSON shows it but for quotes.
    public var example: String?

    public init() {}

    public var numbers: Int { integers + decimals }
    /// Everything that was there, nulls included.
    public var values: Int { nulls + bools + numbers + strings + arrays + objects }
}

extension Tally {
    /// Adds the counts of another site. The caller sees to it that no site is added twice.
    public mutating func add(_ other: Tally) {
        nulls += other.nulls
        bools += other.bools
        integers += other.integers
        decimals += other.decimals
        strings += other.strings
        arrays += other.arrays
        objects += other.objects
        wideIntegers += other.wideIntegers
        inexactDoubles += other.inexactDoubles
        formats.merge(other.formats, uniquingKeysWith: +)
        unusualDates += other.unusualDates
        digitStrings += other.digitStrings
        maps += other.maps
        computedMaps += other.computedMaps
        twins += other.twins
        unions += other.unions
        toldBy.formUnion(other.toldBy)
        kinds.merge(other.kinds)
        tellingMaps += other.tellingMaps
        mixedArrays.merge(other.mixedArrays, uniquingKeysWith: +)
        distinct.merge(other.distinct)
        example = example ?? other.example
    }
}
