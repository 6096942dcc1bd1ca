import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Checks that the prose of real descriptions decides types.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct CorpusProseTests {
    @Test(arguments: [
        ("2020", "listTeamStats", "since", "date-time as seconds", false),
        ("2020", "listTeamStats", "stat", "received | rejected | …", false),
        ("2020", "listTeamStats", "resolution", "10s | 1h | 1d | …", false),
        ("2020", "uploadProjectReleaseFile", "header", "list of string", false),
        ("2020", "createOrganizationRelease", "commits", "list of CommitInput", false),
        ("2020", "createOrganizationRelease", "version", "string", true),
        ("2020", "updateOrganizationRelease", "refs", "list of RefInput", false),
        ("2026", "getOrganizationSessions", "includeSeries", "integer", false),
        ("2026", "listOrganizationTeams", "detailed", "boolean as 1 or 0", false),
        ("2026", "updateOrganizationMemberTeam", "teamRole", "contributor | admin | …", false),
        ("2026", "createOrganizationRelease", "status", "open | archived | …", false),
        ("2026", "createOrganizationRelease", "projects", "list of string", true),
        ("2026", "uploadOrganizationReleaseFile", "file", "file", true),
        ("2026", "uploadOrganizationReleaseFile", "name", "string", false),
        // The fields of a filter are not its values. A number followed by a unit is not one of the units.
        ("2026", "listOrganizationDetectors", "query", "string", false),
        ("2026", "getOrganizationSessions", "statsPeriod", "string", false),
    ])
    func parameter(year: String, operation: String, name: String, shape: String, isRequired: Bool) throws {
        let files = try sourceFiles(in: Shared.url("corpus/sentry-\(year)"))
        let model = APIModel.inferred(from: Documentation(reading: files), module: "CorpusAPI").model
        let parameters = try #require(model.operations.first { $0.id == operation }?.parameters)
        let parameter = try #require(parameters.first { $0.wireName == name })
        #expect(parameter.shape.description == shape)
        #expect(parameter.isRequired == isRequired)
    }

    @Test(arguments: [
        ("CommitInput", ["id"], ["author_email", "author_name", "message", "patch_set", "repository", "timestamp"]),
        ("RefInput", ["commit", "repository"], ["previousCommit"]),
    ])
    func describedMembers(model: String, required: [String], optional: [String]) throws {
        let files = try sourceFiles(in: Shared.url("corpus/sentry-2020"))
        let inferred = APIModel.inferred(from: Documentation(reading: files), module: "CorpusAPI").model
        let properties = try #require(inferred.model(named: model)?.properties)
        #expect(properties.filter { !$0.isOptional }.map(\.wireName).sorted() == required)
        #expect(properties.filter(\.isOptional).map(\.wireName).sorted() == optional)
    }
}
