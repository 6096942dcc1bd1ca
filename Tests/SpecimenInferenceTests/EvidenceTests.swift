import SpecimenJSON
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// Evidence is merged so that neither order nor repetition shows.
@Suite("Evidence")
struct EvidenceTests {
    /// Texts that have keys and kinds in common often enough for merging to matter.
    private static func samples(seed: UInt64, count: Int = 5) throws -> [Evidence] {
        var generator = SplitMix64(state: seed)
        return try (0..<count).map { ordinal in
            try evidence(of: generator.json(depth: 4).jsonText, ordinal: ordinal)
        }
    }

    @Test(
        "Merging is associative, commutative and idempotent, and no evidence is its identity",
        arguments: UInt64(0)..<60
    )
    func laws(seed: UInt64) throws {
        let samples = try Self.samples(seed: seed, count: 3)
        let (one, two, three) = (samples[0], samples[1], samples[2])
        #expect(merge(merge(one, two), three) == merge(one, merge(two, three)))
        #expect(merge(one, two) == merge(two, one))
        #expect(merge(one, one) == one)
        #expect(merge(merge(one, two), one) == merge(one, two))
        #expect(merge(one, Evidence()) == one)
        #expect(merge(Evidence(), one) == one)
    }

    @Test("Any order gives equal evidence, and so an equal type", arguments: UInt64(0)..<40)
    func order(seed: UInt64) throws {
        let samples = try Self.samples(seed: seed)
        var generator = SplitMix64(state: seed)
        let expected = Evidence.merging(samples)
        let shapes = ShapeDecision(named: { _ in "Thing" })
        for _ in 0..<5 {
            let shuffled = Evidence.merging((samples + samples.prefix(2)).shuffled(using: &generator))
            #expect(shuffled == expected)
            #expect(shapes.shape(of: shuffled) == shapes.shape(of: expected))
            #expect(shuffled.total == expected.total)
        }
    }

    @Test("Distinct values are counted up to a bound, in whatever order they come", arguments: UInt64(0)..<20)
    func distinctValues(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let values = (0..<UInt64.random(in: 0..<20, using: &generator)).map { $0 % 11 }
        let (one, other) = (distinct(values.prefix(7)), distinct(values.suffix(15)))
        let all = distinct(values.shuffled(using: &generator))
        var merged = other
        merged.merge(one)
        merged.merge(one)
        #expect(merged == all)
        #expect(all.count == min(Set(values).count, DistinctValues.limit))
    }

    @Test(
        "Objects are the same thing whatever the order of their members",
        arguments: [
            (#"[{"a": 1, "b": [1, 2]}, {"b": [1, 2], "a": 1}]"#, 1), (#"[{"a": [1, 2]}, {"a": [2, 1]}]"#, 2),
            (#"[{"a": 1}, {"b": 1}]"#, 2), (#"[{"a": {"b": 1}}, {"a": {"b": 2}}]"#, 2), ("[null, null]", 0),
            (#"["a", "a", "b"]"#, 2), (#"[[], [1], []]"#, 2),
        ]
    )
    func distinctObjects(text: String, count: Int) throws {
        #expect(try evidence(of: text).elements.first?.total.distinct.count == count)
    }

    private func distinct(_ values: some Sequence<UInt64>) -> DistinctValues {
        values.reduce(into: DistinctValues()) { $0.insert($1) }
    }

    @Test("Everything is counted once")
    func counts() throws {
        let list = try evidence(of: #"[{"a": 1}, {"a": null}, {"a": 2.5, "a": "ignored"}, {}]"#)
        let elements = try #require(list.elements.first?.counts)
        #expect(elements.objects == 4)
        let member = try #require(list.elements.first?.properties["a"]?.counts)
        #expect((member.nulls, member.integers, member.decimals, member.strings, member.values) == (1, 1, 1, 0, 3))
    }

    @Test(
        "A position is told from any other, whatever the keys",
        arguments: [
            (#"{"a": {"b": {"c": 1}}, "a.b": {"d": 1}}"#, ["$.a.b", #"$["a.b"]"#]),
            (#"{"a": [{"b": 1}], "a[]": {"c": 1}}"#, ["$.a[]", #"$["a[]"]"#]),
            (#"{"x\"]": {"b": 1}, "x": {"c": "d"}}"#, ["$.x", #"$["x\"]"]"#]),
        ]
    )
    func positions(text: String, patterns: [String]) throws {
        var found: Set<String> = []
        func collect(_ evidence: Evidence) {
            found.formUnion(evidence.tallies.sites.map(\.pattern))
            for child in Array(evidence.properties.values) + evidence.elements + evidence.values { collect(child) }
        }
        collect(try evidence(of: text))
        #expect(Set(patterns).isSubset(of: found), "\(found.sorted())")
    }

    @Test("The example is the first scalar that says something, cut where it is long")
    func example() throws {
        #expect(try evidence(of: #"["", "b", "c"]"#).elements.first?.total.example == "b")
        let long = String(repeating: "x", count: 500)
        #expect(try evidence(of: "\"\(long)\"").total.example?.count == EvidenceGatherer.longestExample)
        #expect(
            try evidence(of: "\"e\(String(repeating: "\u{301}", count: 500))\"").total.example?.utf8.count ?? 0 < 200
        )
    }

    private func merge(_ one: Evidence, _ other: Evidence) -> Evidence {
        var result = one
        result.merge(other)
        return result
    }
}

extension SplitMix64 {
    fileprivate mutating func json(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .number(JSONNumber(Int.random(in: 0..<3, using: &self)))
        case 3:
            return .number(
                JSONNumber(lexeme: ["1.0", "0.5", "1e2"].randomElement(using: &self) ?? "1.0") ?? JSONNumber(1)
            )
        case 4:
            let texts = ["", "a", "7", "2024-05-21", "2024-05-21T10:00:00Z", "https://example.com/"]
            return .string(texts.randomElement(using: &self) ?? "")
        case 5, 6:
            return .array((0..<Int.random(in: 0..<4, using: &self)).map { _ in json(depth: depth - 1) })
        default:
            let keys = ["a", "b", "id", "24h", "7", "name", "type", "sum(a)"].shuffled(using: &self)
            let members = keys.prefix(Int.random(in: 0..<4, using: &self)).map { ($0, json(depth: depth - 1)) }
            return .object(JSONFields(members))
        }
    }
}
