import Testing

@testable import SpecimenInference

/// Required properties whose examples are texts in one format.
@Suite("Loosen text formats")
struct LoosenTextFormatsTests {
    private static let moments = (#""2024-05-21T12:00:00Z""#, #""2024-05-22T12:00:00Z""#)
    private static let days = (#""2024-05-21""#, #""2024-05-22""#)
    private static let uuids = (#""c0ffee00-0000-4000-8000-000000000001""#, #""c0ffee00-0000-4000-8000-000000000002""#)
    private static let urls = (#""https://a.example/1""#, #""https://a.example/2""#)

    /// The kind of a model and a property in it.
    private func property(
        _ shape: Shape,
        _ presence: PresenceReason,
        key: String = "x",
        isInput: Bool = false,
        isTypeSettled: Bool = false
    ) -> Property {
        var property = Property(
            wireName: key,
            shape: shape,
            presence: presence,
            evidence: EvidenceSummary(
                objects: 2, present: 2, nulls: 0, kinds: ["string": 2], isInformative: true, jsonPaths: []
            )
        )
        property.isTypeSettled = isTypeSettled
        let client = APIModel.Client(name: "Client", apiName: "API")
        let model = Model(
            name: "Thing", kind: .record, group: "", properties: [property], samples: 2, seenIn: [], reasons: [],
            isInput: isInput
        )
        var api = APIModel(module: "API", client: client, groups: [], operations: [], models: [model])
        api.loosenTextFormats()
        return api.models[0].properties[0]
    }

    @Test(arguments: [
        // An identity is a plain string.
        ("id", Shape.scalar(.uuid), PresenceReason.identity, "String", PresenceReason.identityOfAnyText),
        ("version", .scalar(.date), .identity, "String", .identityOfAnyText),
        ("name", .scalar(.verbatimDateTime), .identity, "String", .identityOfAnyText),
        ("kind", .scalar(.uuid), .discriminator, "String", .identityOfAnyText),
        // Another property becomes optional.
        ("created_at", .scalar(.dateTime), .content, "date", .textFormat),
        ("created_at", .scalar(.verbatimDateTime), .flagOrNumber, "date as written", .textFormat),
        ("day", .scalar(.date), .flagOrNumber, "day", .textFormat),
        ("uuid", .scalar(.uuid), .flagOrNumber, "UUID", .textFormat),
        ("0", .scalar(.dateTime), .position, "date", .textFormat),
        // A list keeps its presence.
        ("data", .array(.scalar(.uuid)), .content, "[String]", .content),
        ("data", .array(.nullable(.scalar(.date))), .content, "[/String/]", .content),
        ("data", .dictionary(.scalar(.date)), .content, "{String}", .content),
        // Any text is a URL, and other types are no formats of texts.
        ("url", .scalar(.url), .flagOrNumber, "URL", .flagOrNumber),
        ("id", .scalar(.identifier), .identity, "identifier", .identity),
        ("time", .scalar(.epochSeconds), .flagOrNumber, "seconds", .flagOrNumber),
        ("id", .string, .identity, "String", .identity),
        // An optional property is nil for another text.
        ("id", .scalar(.uuid), .oneThing, "UUID", .oneThing),
        ("id", .array(.scalar(.uuid)), .ordinary, "[UUID]", .ordinary),
        // The description and the configuration are right.
        ("id", .scalar(.uuid), .described(isRequired: true), "UUID", .described(isRequired: true)),
        ("day", .scalar(.date), .configured(isRequired: true), "day", .configured(isRequired: true)),
    ])
    func aRequiredTextIsNeverRefused(
        key: String, shape: Shape, presence: PresenceReason, words: String, becomes: PresenceReason
    ) {
        let loosened = property(shape, presence, key: key)
        #expect(loosened.shape.words == words)
        #expect(loosened.presence == becomes)
        #expect(property(shape, presence, key: key, isInput: true).presence == presence)
        let settled = property(shape, presence, key: key, isTypeSettled: true)
        #expect(settled.shape == shape && settled.presence == presence)
    }

    @Test(
        "From examples",
        arguments: [
            (uuids, "id: String"), (days, "id: String"), (moments, "id: String"), (urls, "id: URL"),
        ]
    )
    func identities(ids: (String, String), members: String) throws {
        let model = try infer([Call("GET", "/books", #"[{"id": \#(ids.0)}, {"id": \#(ids.1)}]"#)])
        #expect(try model.requiredModel("Book").members == members)
    }

    @Test(
        "The configuration demands a format",
        arguments: [
            (#"{"id": {"type": "uuid"}}"#, "id: UUID, day: day?"),
            (#"{"day": {"required": true}}"#, "id: String, day: day"),
        ]
    )
    func configured(properties: String, members: String) throws {
        let books = [Self.uuids.0, Self.uuids.1].map { #"{"id": \#($0), "day": \#(Self.days.0)}"# }
        let model = try infer(
            [Call("GET", "/books", "[\(books.joined(separator: ", "))]")],
            configuration: #"{"models": {"Book": {"properties": \#(properties)}}}"#
        )
        #expect(try model.requiredModel("Book").members == members)
    }
}
