import Testing

@testable import SpecimenInference

/// Whether a member has to be there: an example shows what can be, not what must be.
@Suite("Presence")
struct PresenceTests {
    @Test(
        arguments: [
            ("a number in every sample", #"[{"a": 1}, {"a": 2.5}]"#, false),
            ("a flag in every sample", #"[{"a": true}]"#, false),
            ("a number missing once", #"[{"a": 1}, {"b": 1}]"#, true),
            ("a number missing from an empty object", #"[{"a": 1}, {}]"#, true),
            ("a number that is null once", #"[{"a": 1}, {"a": null}]"#, true),
            ("nothing but null", #"[{"a": null}]"#, true),
            ("a text", #"[{"a": "x"}, {"a": "y"}]"#, true),
            ("a date", #"[{"a": "2018-11-06T21:20:08Z"}]"#, true),
            ("a list", #"[{"a": [1]}]"#, true),
            ("an object", #"[{"a": {"b": 1}}]"#, true),
            ("a flag or a number", #"[{"a": true}, {"a": 1}]"#, false),
        ]
    )
    func ofOrdinaryMembers(rule: String, samples: String, isOptional: Bool) throws {
        #expect(try decide("a", samples) == isOptional, "\(rule)")
    }

    @Test("What a thing is known by is there", arguments: ["id", "slug", "name", "title", "key", "type", "version"])
    func ofIdentities(key: String) throws {
        #expect(try !decide(key, #"[{"\#(key)": "x"}, {"\#(key)": "y"}]"#))
        #expect(try !decide(key, #"[{"\#(key)": "1"}, {"\#(key)": 1}]"#))
        #expect(try decide(key, #"[{"\#(key)": "x"}, {"other": 1}]"#))
        #expect(try decide(key, #"[{"\#(key)": "x"}, {"\#(key)": null}]"#))
        #expect(try decide(key, #"[{"\#(key)": {"x": 1}}]"#))
    }

    private func decide(_ key: String, _ samples: String) throws -> Bool {
        let objects = try #require(try evidence(of: samples).elements.first)
        return Presence.isOptional(key, try #require(objects.properties[key]), objects: objects.total.objects)
    }
}
