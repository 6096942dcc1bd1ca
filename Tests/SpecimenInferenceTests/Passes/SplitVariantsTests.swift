import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// Objects with a discriminator: one model if they are alike, and a union if they are not.
@Suite("Split variants")
struct SplitVariantsTests {
    static let events = """
        [{"type": "push", "id": 1, "ref": "main", "size": 2, "commits": []}, \
        {"type": "issue", "id": 2, "action": "opened", "number": 3}]
        """

    @Test(
        "Variants with different members are a union",
        arguments: [
            (events, ["issue: IssueEvent", "push: PushEvent"]),
            (
                #"[{"kind": "a", "data": {"x": 1, "y": 2}}, {"kind": "b", "data": {"z": 1, "w": [2]}}]"#,
                ["a: AEvent", "b: BEvent"]
            ),
            (
                #"[{"event_type": "card.added", "card": {}, "by": 1}, {"event_type": "card.moved", "from": 1, "to": 2}]"#,
                ["card.added: CardAddedEvent", "card.moved: CardMovedEvent"]
            ),
            // The variant has a member with the name of the variant.
            (#"[{"type": "a", "a": 1}, {"type": "b", "b": {}}]"#, ["a: AEvent", "b: BEvent"]),
            // A member without a name has keys of the enclosing object.
            (
                #"[{"type": "a", "": {"x": 1, "y": 1}}, {"type": "b", "": {"p": 1, "q": 1}}]"#,
                ["a: AEvent", "b: BEvent"]
            ),
            (
                #"[{"type": "PushEvent", "a": 1, "b": 2}, {"type": "ForkEvent", "c": 1, "d": 2}]"#,
                ["ForkEvent: ForkEvent", "PushEvent: PushEvent"]
            ),
        ]
    )
    func apart(response: String, variants: [String]) throws {
        let union = try infer([Call("GET", "/events", response)]).requiredModel("Event")
        #expect(union.kind == .union)
        #expect(union.variants.map { "\($0.value): \($0.model)" } == variants)
    }

    @Test(
        "Variants with similar members are one model",
        arguments: [
            ("the same members", #"[{"type": "c", "x": 1}, {"type": "d", "x": 2}]"#),
            ("few different members", #"[{"type": "a", "x": 1, "y": 1}, {"type": "b", "x": 2, "z": 1}]"#),
            ("one variant only", #"[{"type": "a", "x": 1, "y": 1, "z": 1}, {"type": "a"}]"#),
            ("one variant has fewer members and no others", #"[{"type": "a", "x": 1, "y": 1, "z": 1}, {"type": "b"}]"#),
            ("not in each object", #"[{"type": "a", "x": 1, "y": 1}, {"type": "b", "z": 1, "w": 1}, {"v": 1}]"#),
            ("data as values", #"[{"type": "a b", "x": 1, "y": 1}, {"type": "c d", "z": 1, "w": 1}]"#),
            (
                "much in common",
                #"[{"type": "a", "q": 1, "w": 1, "e": 1, "r": 1, "t": 1, "y": 1, "x": 1, "z": 1}, "#
                    + #"{"type": "b", "q": 1, "w": 1, "e": 1, "r": 1, "t": 1, "y": 1, "v": 1}]"#
            ),
        ]
    )
    func together(rule: String, response: String) throws {
        #expect(try infer([Call("GET", "/events", response)]).requiredModel("Event").kind == .record, "\(rule)")
    }

    @Test("A position with a single variant has the same type, and the discriminator is required")
    func elsewhere() throws {
        let model = try infer([
            Call("GET", "/events", #"{"data": \#(Self.events), "total": 2}"#),
            Call(
                "GET",
                "/events/{id}",
                #"{"type": "push", "id": 5, "ref": "next", "size": 1, "commits": [{"sha": "a"}]}"#
            ),
        ])
        #expect(model.responses == ["listEvents: Events", "getEvent: Event"])
        #expect(try model.requiredModel("Events").members == "data: [Event], total: Int?")
        let push = try model.requiredModel("PushEvent")
        #expect(push.members == "id: Int, commits: [Commit]?, ref: String?, size: Int, type: String")
        #expect(push.samples == 2)
        #expect(push.properties.last?.presence == .discriminator)
    }

    @Test("The order of files and other files do not matter")
    func stable() throws {
        let calls = [Call("GET", "/events", Self.events), Call("GET", "/books", #"[{"id": 1, "type": "novel"}]"#)]
        let model = try infer(calls)
        #expect(try infer(calls.reversed()).withoutSources == model.withoutSources)
        #expect(try infer([calls[0]]).models == model.models.filter { $0.name != "Book" })
    }

    @Test("The configuration can merge the variants")
    func configured() throws {
        let configuration = #"{"places": {"GET /events response $[]": {"type": "object"}}}"#
        let model = try infer([Call("GET", "/events", Self.events)], configuration: configuration)
        #expect(try model.requiredModel("Event").properties.count == 7)
    }

    @Test("Variants can contain unions")
    func nested() throws {
        let model = try infer([
            Call(
                "GET",
                "/events",
                """
                [{"type": "sale", "shop": 1, "till": 2, "ware": {"kind": "book", "pages": 1, "title": "a"}},
                 {"type": "sale", "shop": 1, "till": 2, "ware": {"kind": "pen", "colour": "red", "width": 2}},
                 {"type": "rent", "days": 1, "place": 2}]
                """
            )
        ])
        #expect(try model.requiredModel("Event").kind == .union)
        #expect(try model.requiredModel("Ware").variants.map(\.model) == ["BookWare", "PenWare"])
    }

    @Test("Unions with different discriminators are different types")
    func otherDiscriminators() throws {
        let model = try infer([
            Call("GET", "/a/events", Self.events),
            Call(
                "GET",
                "/b/events",
                #"[{"kind": "rent", "days": 1, "place": 2}, {"kind": "sale", "till": 1, "sum": 2}]"#
            ),
        ])
        #expect(model.models.filter { $0.kind == .union }.compactMap(\.discriminator).sorted() == ["kind", "type"])
    }

    @Test("A key that looks like a discriminator may not be one")
    func hostileKeys() throws {
        let model = try infer([
            Call(
                "GET",
                "/things",
                """
                [{"a": {"type": "push", "x": 1, "y": 2, "z": 3}, "a<push>": {"zip": "q", "tax": 1, "fax": 1}},
                 {"a": {"type": "pull", "p": 1, "q": 2, "r": 3}, "a<push>": {"zip": "q", "tax": 1, "fax": 1}}]
                """
            )
        ])
        #expect(model.models.contains { $0.properties.map(\.wireName) == ["type", "x", "y", "z"] })
        #expect(model.models.contains { $0.properties.map(\.wireName) == ["fax", "tax", "zip"] })
    }

    @Test("Thousands of possible discriminators take no longer than other members")
    func manyDiscriminators() throws {
        let members = (0..<3_000).map { "\"a\($0)Type\": \"w\"" }.joined(separator: ", ")
        let model = try infer([Call("GET", "/things", "[{\(members)}, {\(members)}]")])
        #expect(try model.requiredModel("Thing").properties.count == 3_000)
    }
}
