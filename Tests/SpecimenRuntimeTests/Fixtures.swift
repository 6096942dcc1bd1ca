import Foundation
import SpecimenLoopback
import SpecimenRuntime

// Models and operations like generated ones.

/// An operation with any response.
struct Call<Output: ResponseDecodable & Sendable>: APIOperation {
    static var id: String { "call" }
    var request: APIRequest { APIRequest(.get, "/x") }
}

struct Release: JSONModel {
    var version: String
    @Verbatim var dateCreated: Date
    @Verbatim var dateReleased: Date?
    var status: ReleaseStatus?
    var projects: [Project]
    var data: [String: JSONValue]?
    var otherFields = OtherFields()

    init(
        version: String,
        dateCreated: Date,
        dateReleased: Date? = nil,
        status: ReleaseStatus? = nil,
        projects: [Project] = [],
        data: [String: JSONValue]? = nil
    ) {
        self.version = version
        self.dateCreated = dateCreated
        self.dateReleased = dateReleased
        self.status = status
        self.projects = projects
        self.data = data
    }

    init(json: inout JSONObject) throws {
        version = try json.required("version")
        _dateCreated = try json.required("dateCreated")
        _dateReleased = json.optional("dateReleased")
        status = json.optional("status")
        projects = try json.required("projects")
        data = json.optional("data")
    }

    func write(to json: inout JSONWriter) {
        json.write("version", version)
        json.write("dateCreated", _dateCreated)
        json.write("dateReleased", _dateReleased)
        json.write("status", status)
        json.write("projects", projects)
        json.write("data", data)
    }
}

struct Project: JSONModel {
    var id: Identifier
    var slug: String
    var since: CalendarDate?
    var otherFields = OtherFields()

    init(json: inout JSONObject) throws {
        id = try json.required("id")
        slug = try json.required("slug")
        since = json.optional("since")
    }

    func write(to json: inout JSONWriter) {
        json.write("id", id)
        json.write("slug", slug)
        json.write("since", since)
    }
}

struct ReleaseStatus: OpenEnum {
    let rawValue: String

    init(rawValue: String) {
        self.rawValue = rawValue
    }

    static let open = ReleaseStatus(rawValue: "open")
    static let archived = ReleaseStatus(rawValue: "archived")
    static let documentedValues = [open, archived]
}

struct ListReleases: APIOperation {
    typealias Output = [Release]
    static let id = "listReleases"
    var organization: String
    var query: String?
    var status: [ReleaseStatus]?
    var flatten: Bool?
    var perPage: Int?
    var since: Date?

    var request: APIRequest {
        var request = APIRequest(.get, "/api/0/organizations/\(organization)/releases/")
        request.query("query", query)
        request.query("status", status)
        request.query("flatten", flatten)
        request.query("per_page", perPage)
        request.query("since", since)
        return request
    }
}

struct GetRelease: APIOperation {
    typealias Output = Release
    static let id = "getRelease"
    var organization: String
    var version: String

    var request: APIRequest {
        APIRequest(.get, "/api/0/organizations/\(organization)/releases/\(version)/")
    }
}

struct CreateRelease: APIOperation {
    typealias Output = Release
    static let id = "createRelease"
    var organization: String
    var version: String
    var ref: String?
    var projects: [String]

    var request: APIRequest {
        var request = APIRequest(.post, "/api/0/organizations/\(organization)/releases/")
        var body = JSONWriter()
        body.write("version", version)
        body.write("ref", ref)
        body.write("projects", projects)
        request.body = .json(body)
        return request
    }
}

struct UpdateRelease: APIOperation {
    typealias Output = JSONValue
    static let id = "updateRelease"
    var version: String
    var release: Release

    var request: APIRequest {
        var request = APIRequest(.put, "/releases/\(version)/")
        request.body = .json(release)
        return request
    }
}

struct DeleteRelease: APIOperation {
    typealias Output = NoContent
    static let id = "deleteRelease"
    var version: String

    var request: APIRequest {
        APIRequest(.delete, "/releases/\(version)/")
    }
}

struct DownloadFile: APIOperation {
    typealias Output = Data
    static let id = "downloadFile"
    var fileID: Identifier

    var request: APIRequest {
        APIRequest(.get, "/files/\(fileID)/")
    }
}

struct UploadFile: APIOperation {
    typealias Output = JSONValue
    static let id = "uploadFile"
    var name: String?
    var headers: [String]?
    var file: FileUpload?

    var request: APIRequest {
        var request = APIRequest(.post, "/files/")
        var form = MultipartForm()
        form.append("name", name)
        form.append("header", headers)
        form.append("file", file: file)
        request.body = .multipart(form)
        return request
    }
}

struct TestClient: APIClient {
    var connection: Connection

    init(connection: Connection) {
        self.connection = connection
    }

    /// Returns a client that does not retry. Retries have their own tests.
    init(token: String? = nil, baseURL: URL? = nil, transport: any Transport = URLSessionTransport()) {
        var connection = Connection(
            server: baseURL?.absoluteString ?? "https://sentry.example",
            token: token,
            transport: transport
        )
        connection.retries = .none
        self.connection = connection
    }

    func listReleases(organization: String, query: String? = nil) -> PagedSequence<Release> {
        pages(ListReleases(organization: organization, query: query))
    }

    func getRelease(organization: String, version: String) async throws -> Release {
        try await send(GetRelease(organization: organization, version: version))
    }

    func deleteRelease(version: String) async throws {
        try await send(DeleteRelease(version: version))
    }
}

let releaseText =
    #"{"version":"1.0","dateCreated":"2018-11-06T21:20:08.033+00:00","dateReleased":"2018-11-07T00:00:00.000Z","#
    + #""status":"frozen","projects":[{"id":7,"slug":"web","since":"2024-02-29"},{"id":"8","slug":"api"}],"#
    + #""data":{"n":1.50}}"#

/// Returns a page of releases with these versions.
func releasesText(_ versions: [String]) -> String {
    let releases = versions.map { version in
        #"{"version":"\#(version)","dateCreated":"2018-11-06T21:20:08Z","projects":[]}"#
    }
    return "[" + releases.joined(separator: ",") + "]"
}

func data(_ text: String) -> Data {
    Data(text.utf8)
}
