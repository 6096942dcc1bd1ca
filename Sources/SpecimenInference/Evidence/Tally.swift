import SpecimenJSON

/// What was seen at one site.
public struct Tally: Sendable, Hashable {
    public var counts = Counts()
    /// The members that tell apart the objects of which there are several kinds.
    public var toldBy: Set<String> = []
    /// What tells them apart where they were not.
    public var kinds = KindKeys()
    /// Arrays that mix kinds, by length; only these are looked at by position.
    public var mixedArrays: [Int: Int32] = [:]
    /// The different values other than null.
    public var distinct = DistinctValues()
    /// The first scalar found, as JSON shows it but for quotes.
    public var example: String?

    public init() {}
}

extension Tally {
    /// How many values there were of each kind. There are counts for each value of the examples, and no folder has so many
    /// bytes that 32 bits would not count them.
    public struct Counts: Sendable, Hashable {
        public var nulls: Int32 = 0
        public var bools: Int32 = 0
        public var integers: Int32 = 0
        public var decimals: Int32 = 0
        public var strings: Int32 = 0
        public var arrays: Int32 = 0
        public var objects: Int32 = 0

        /// Integers that Int cannot hold.
        public var wideIntegers: Int32 = 0
        /// Numbers that Double cannot hold without loss.
        public var inexactDoubles: Int32 = 0
        /// Strings of each format; a string has at most one.
        public var formats = FormatCounts()
        /// Date-times that writing the date would not give back letter for letter.
        public var unusualDates: Int32 = 0
        /// Strings of digits only, without a leading zero.
        public var digitStrings: Int32 = 0
        /// Objects whose keys are data rather than names, judged in their document.
        public var maps: Int32 = 0
        /// Those that show what other members would be: they have several, or one under a number, a date or a measure.
        public var tellingMaps: Int32 = 0
        /// Those whose keys are expressions, such as `sum(price)`: their values are computed.
        public var computedMaps: Int32 = 0
        /// Objects with two keys that Swift takes for one, as they differ in how an accent is written.
        public var twins: Int32 = 0
        /// Objects that are told apart by kind.
        public var unions: Int32 = 0

        public init() {}

        public var numbers: Int32 { integers + decimals }
        public var scalars: Int32 { bools + numbers + strings }
        /// Everything that was there, nulls included.
        public var values: Int32 { nulls + scalars + arrays + objects }

        mutating func add(_ other: Counts) {
            nulls += other.nulls
            bools += other.bools
            integers += other.integers
            decimals += other.decimals
            strings += other.strings
            arrays += other.arrays
            objects += other.objects
            wideIntegers += other.wideIntegers
            inexactDoubles += other.inexactDoubles
            formats.add(other.formats)
            unusualDates += other.unusualDates
            digitStrings += other.digitStrings
            maps += other.maps
            tellingMaps += other.tellingMaps
            computedMaps += other.computedMaps
            twins += other.twins
            unions += other.unions
        }
    }
}

/// How many strings have each format.
public struct FormatCounts: Sendable, Hashable {
    private(set) var dateTimes: Int32 = 0
    private(set) var dates: Int32 = 0
    private(set) var uuids: Int32 = 0
    private(set) var urls: Int32 = 0

    mutating func count(_ format: StringFormat) {
        switch format {
        case .dateTime: dateTimes += 1
        case .date: dates += 1
        case .uuid: uuids += 1
        case .url: urls += 1
        }
    }

    mutating func add(_ other: FormatCounts) {
        dateTimes += other.dateTimes
        dates += other.dates
        uuids += other.uuids
        urls += other.urls
    }

    /// The format that all of so many strings have.
    func common(to strings: Int32) -> StringFormat? {
        guard strings > 0 else { return nil }
        if dateTimes == strings { return .dateTime }
        if dates == strings { return .date }
        if uuids == strings { return .uuid }
        return urls == strings ? .url : nil
    }
}
