import SpecimenDocs
import Testing

/// Tests of the server and the path that all example requests show together.
@Suite struct ServerTests {
    /// A file with an endpoint for each path and the start line of its example request.
    private static func file(_ calls: [(path: String, request: String)]) -> String {
        let records = calls.map { path, request in
            #"{"api_path": "\#(path)", "method": "GET", "example_request": "GET \#(escaped(request))"}"#
        }
        return "[\(records.joined(separator: ",\n"))]"
    }

    private static func read(_ calls: [(path: String, request: String)], baseURL: String? = nil) -> Documentation {
        var files = [SourceFile(path: "lamps.json", text: file(calls))]
        if let baseURL {
            files.append(SourceFile(path: "specimen.json", text: #"{"baseURL": "\#(baseURL)"}"#))
        }
        return Documentation(reading: files)
    }

    @Test(
        arguments: [
            ([("/lamps", "/lamps HTTP/1.1\nHost: home.test")], "https://home.test"),
            ([("/lamps", "/api/v2/lamps HTTP/1.1\nHost: home.test")], "https://home.test/api/v2"),
            (
                [
                    ("/lamps", "/api/v2/lamps HTTP/1.1\nHost: home.test"),
                    ("/rooms/all/lamps", "/api/v2/rooms/all/lamps?on=1 HTTP/1.1\nHost: HOME.test"),
                ], "https://home.test/api/v2"
            ),
            ([("/lamps", "https://home.test/v3/lamps/ HTTP/1.1")], "https://home.test/v3"),
            ([("/lamps", "https://me:secret@home.test:8443/v3/lamps HTTP/1.1")], "https://home.test:8443/v3"),
            ([("/lamps", "home.test/v3/lamps?a=/b HTTP/1.1")], "https://home.test/v3"),
            (
                [("/lamps", "https://{{host}}/v1/lamps HTTP/1.1"), ("/", "/v1/ HTTP/1.1\nHost: a.test")],
                "https://a.test/v1"
            ),
            ([("/lamps", "$BASE_URL/lamps HTTP/1.1")], nil),
            ([("/lamps", "{{base_url}}/lamps HTTP/1.1\nHost: <your-host>")], nil),
            ([("/lamps", "/lamps HTTP/1.1\nHost: localhost:8000"), ("/", "/ HTTP/1.1\nHost: 10.0.0.1")], nil),
        ] as [([(String, String)], String?)])
    func server(_ calls: [(path: String, request: String)], _ server: String?) {
        let documentation = Self.read(calls)
        #expect(documentation.server == server)
        #expect(documentation.report == [])
    }

    /// One warning tells of all examples that disagree.
    @Test func severalPaths() {
        let calls = ["/lamps", "/rooms", "/users", "/plans"].map { path in
            (path: path, request: (path < "/q" ? "/v1" : "/v2") + path + " HTTP/1.1")
        }
        let documentation = Self.read(calls)
        #expect(documentation.server == nil)
        #expect(documentation.diagnostics.map(\.rule) == [.baseURL])
        #expect(Self.read(calls, baseURL: "https://home.test/v2/").diagnostics.map(\.rule) == [.baseURL])
    }

    /// An example that is alone with its path is wrong, if others agree.
    @Test(arguments: ["", "/old"])
    func onePathOfItsOwn(_ prefix: String) {
        var calls = ["/lamps", "/rooms"].map { (path: $0, request: "/v1\($0) HTTP/1.1") }
        calls.append(("/users", "\(prefix)/users HTTP/1.1"))
        #expect(Self.read(calls).diagnostics.map(\.rule) == [.examplePath])
    }

    @Test func severalServers() {
        let calls = [("/a", "a"), ("/b", "b"), ("/c", "b")].map { path, host in
            (path: path, request: "\(path) HTTP/1.1\nHost: \(host).test")
        }
        let documentation = Self.read(calls)
        #expect(documentation.server == "https://b.test")
        #expect(
            documentation.report == [
                "lamps.json:1:62: warning: the example requests go to several servers, and the client calls"
                    + " `https://b.test`, not `https://a.test`; set `baseURL` in `specimen.json` to the server and its path"
            ]
        )
        let configured = Self.read(calls, baseURL: "https://c.test/v1")
        #expect(configured.server == "https://c.test/v1")
        #expect(configured.report == [])
    }

    /// A path without text confirms the path of the server, and does not found it.
    @Test(
        arguments: [
            ([("/{owner}/{repo}", "/api/acme/x")], "https://a.example", 1),
            ([("/{bucket}/{key}", "/mybucket/dir/file.jpg")], "https://a.example", 1),
            ([("/{bucket}/{key}", "/dir/file.jpg")], "https://a.example", 0),
            ([("/{id}", "/api/7"), ("/{id}/{part}", "/api/7/x")], "https://a.example", 1),
            ([("/{owner}/{repo}", "/api/acme/x"), ("/users", "/api/users")], "https://a.example/api", 0),
            ([("/{owner}/{repo}", "/v1/acme/x"), ("/users", "/api/users")], "https://a.example/api", 1),
        ] as [([(String, String)], String, Int)])
    func openTemplates(_ calls: [(path: String, request: String)], _ server: String, _ warnings: Int) {
        let calls = calls.map { (path: $0.path, request: "\($0.request) HTTP/1.1\nHost: a.example") }
        let documentation = Self.read(calls)
        #expect(documentation.server == server)
        #expect(documentation.diagnostics.count { $0.rule == .baseURL } == warnings)
        #expect(!documentation.diagnostics.contains { $0.rule == .examplePath })
    }

    @Test func pathThatTheClientSends() {
        let calls = [("/a", "/api/v2/a"), ("/b", "/api/v2/b"), ("/admin/x", "/admin/x")]
        let report = Self.read(calls.map { (path: $0, request: "\($1) HTTP/1.1") }).report
        #expect(
            report == [
                "lamps.json:3:67: warning: the client sends the path `/api/v2/admin/x`, and the example request has"
                    + " `/admin/x`; set `baseURL` in `specimen.json` to the server and its path, or correct the path"
            ]
        )
    }

    @Test(arguments: ["/{tenant}/lamps", "https://home.test/<version>/lamps", "/:version/lamps"])
    func openPath(_ target: String) {
        #expect(Self.read([("/lamps", target + " HTTP/1.1")]).diagnostics.map(\.rule) == [.baseURL])
    }
}
