import SpecimenDocs
import Testing

/// Tests of identifiers in paths that become placeholders.
@Suite struct LiteralIdentifierTests {
    private func record(_ path: String, described: [String] = [], request: String? = nil) -> String {
        let parameters = described.map { #"{"name": "\#($0)", "type": "int"}"# }.joined(separator: ", ")
        let example = request.map { #", "example_request": "GET \#($0) HTTP/1.1""# } ?? ""
        return #"{"method": "GET", "api_path": "\#(path)", "path_parameters": [\#(parameters)]\#(example)}"#
    }

    private func paths(_ records: [String]) -> (paths: [String], doubts: Int) {
        let documentation = read("[\(records.joined(separator: ",\n"))]", at: "lamps.json")
        #expect(!documentation.hasErrors)
        return (documentation.endpoints.map(\.path.raw), documentation.diagnostics.count { $0.rule == .pathForm })
    }

    @Test func otherPath() throws {
        let uuid = "0d5a9c1e-8f2b-4f1e-9c3a-2f6b7d8e9a01"
        let (paths, doubts) = paths([
            record("/users/{user}", described: ["user"]), record("/users/123/posts/"), record("/users/me/posts"),
            record("/users/123/friends/{user}", described: ["user"]), record("/users/\(uuid)/x/7"),
            record("/users/{user}/x/{n}", described: ["user", "n"]),
        ])
        #expect(
            paths == [
                "/users/me/posts", "/users/{user}", "/users/{user_id}/friends/{user}", "/users/{user}/posts/",
                "/users/{user}/x/{n}",
            ]
        )
        #expect(doubts == 4)
    }

    @Test(arguments: [
        ("/users/123/posts", "/users/456/posts", "/users/{user_id}/posts", 1),
        ("/cities/5/users/6", "/v1/cities/8/users/7", "/cities/{city_id}/users/{user_id}", 2),
        ("/cities/5/users/6", "/v1/cities/5/users/7", "/cities/5/users/{user_id}", 2),
        ("/projects/*/keys", "/projects/oak/keys", "/projects/{project_id}/keys", 2),
        ("/users/123/posts", "/users/123/posts", "/users/123/posts", 1),
        ("/users/me/posts", "/users/ann/posts", "/users/me/posts", 0),
        ("/2/users", "/2/users", "/2/users", 0),
        ("/api/0/users", "/api/0/users", "/api/0/users", 0),
    ])
    func exampleRequest(_ path: String, _ request: String, _ expected: String, _ doubts: Int) throws {
        let found = paths([record(path, request: request)])
        #expect(found.paths == [expected])
        #expect(found.doubts == doubts)
    }

    @Test(arguments: [
        ("/users/123/posts", ["user"], "/users/{user}/posts"),
        ("/users/1/posts/2", ["user", "post"], "/users/{user}/posts/{post}"),
        ("/projects/*/x", ["project"], "/projects/{project}/x"),
        ("/users/USER_ID/x", ["user_id"], "/users/{user_id}/x"),
        ("/users/me/x", ["user"], "/users/me/x"),
        ("/users/1/posts/2", ["user"], "/users/1/posts/2"),
    ])
    func describedParameter(_ path: String, _ described: [String], _ expected: String) throws {
        #expect(paths([record(path, described: described)]).paths == [expected])
    }

    /// A text that all paths have in one place is no identifier.
    @Test func commonBeginning() throws {
        let found = paths([record("/tenants/4711/users"), record("/tenants/4711/rooms")])
        #expect(found.doubts == 0)
        #expect(found.paths == ["/tenants/4711/rooms", "/tenants/4711/users"])
    }
}
