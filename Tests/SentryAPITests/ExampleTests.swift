import Foundation
import SentryAPI
import SpecimenDocs
import SpecimenRuntime
import Testing

/// Checks that decoding and encoding a documented response loses nothing.
struct ExampleTests {
    private static let roundTrips: [String: @Sendable (JSONNode) throws -> JSONValue] = [
        "GET /api/0/organizations/{}/releases/": roundTrip(ListOrganizationReleases.self),
        "POST /api/0/organizations/{}/releases/": roundTrip(CreateOrganizationRelease.self),
        "GET /api/0/organizations/{}/releases/{}/": roundTrip(GetOrganizationRelease.self),
        "PUT /api/0/organizations/{}/releases/{}/": roundTrip(UpdateOrganizationRelease.self),
    ]

    private static func roundTrip<Call: APIOperation>(
        _ call: Call.Type
    ) -> @Sendable (JSONNode) throws -> JSONValue where Call.Output: JSONDecodable & JSONEncodable {
        { node in try JSONDocument(parsing: Call.Output(json: node).jsonBytes).root.value }
    }

    struct ExampleResponse: Sendable, CustomTestStringConvertible {
        let endpoint: String
        let text: String
        var testDescription: String { endpoint }
    }

    private static let responses = documentation.endpoints.flatMap { endpoint in
        endpoint.examples.compactMap(\.response?.body.json).map { body in
            ExampleResponse(endpoint: "\(endpoint.method.rawValue) \(endpoint.path.blanked)", text: body.root.text)
        }
    }

    @Test func everyResponseHasAType() {
        #expect(Set(Self.responses.map(\.endpoint)) == Set(Self.roundTrips.keys))
    }

    @Test(arguments: responses)
    func everyResponseIsWrittenAsItWasRead(response: ExampleResponse) throws {
        let before = try JSONDocument(parsing: response.text).root
        let roundTrip = try #require(Self.roundTrips[response.endpoint])
        let after = try roundTrip(before)
        #expect(withoutNulls(after) == withoutNulls(before.value))
    }

    /// Null and absent are equal for an optional property.
    private func withoutNulls(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let fields):
            .object(JSONFields(fields.filter { !$0.value.isNull }.map { ($0.key, withoutNulls($0.value)) }))
        case .array(let elements): .array(elements.map(withoutNulls))
        default: value
        }
    }

    @Test func aReleaseRoundTripsThroughCodable() throws {
        let text = try documentedResponse(.get, "/api/0/organizations/{organization_id_or_slug}/releases/{version}/")
        let release = try Release(jsonText: text)
        let copy = try JSONDecoder().decode(Release.self, from: JSONEncoder().encode(release))
        #expect(copy == release)
        #expect(Set([copy, release]).count == 1)
    }

    /// Adds a member to each object, changes each member, and adds an element to each array of the documented response.
    @Test(arguments: responses)
    func everyOddResponseIsWrittenAsItWasRead(response: ExampleResponse) throws {
        let roundTrip = try #require(Self.roundTrips[response.endpoint])
        var kept = 0
        for odd in try JSONValue(parsing: response.text).withOddMembers() {
            let document = try JSONDocument(parsing: odd.jsonBytes)
            // A required property cannot hold the odd value.
            guard let after = try? roundTrip(document.root) else { continue }
            #expect(withoutNulls(after) == withoutNulls(odd))
            kept += 1
        }
        #expect(kept > 0)
    }

    private static let release = #"{"version": "1", "commitCount": 0, "deployCount": 0, "newGroups": 0"#

    @Test func anUnknownMemberIsKept() throws {
        var release = try Release(jsonText: Self.release + #", "shiny": {"new": [1.50]}}"#)
        #expect(release.version == "1")
        #expect(release.otherFields["shiny"]?["new"] == [1.5])
        release.version = "2"
        #expect(
            release.jsonText
                == #"{"commitCount":0,"deployCount":0,"newGroups":0,"version":"2","shiny":{"new":[1.50]}}"#
        )
    }

    @Test func aFractionIsWithinReach() throws {
        let project = try Project(jsonText: #"{"slug": "a", "name": "b", "newGroups": 1.50}"#)
        #expect(project.newGroups == nil)
        #expect(project.otherFields["newGroups"]?.numberValue?.lexeme == "1.50")
    }

    @Test func anInvalidDateIsNil() throws {
        let release = try Release(
            jsonText: #"{"version": "1", "commitCount": 0, "deployCount": 0, "newGroups": 0, "dateCreated": "soon"}"#
        )
        #expect(release.dateCreated == nil)
    }
}
