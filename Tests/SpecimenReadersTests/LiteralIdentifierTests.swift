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
        ("/projects/*/keys", "/projects/oak/keys", "/projects/{project_id}/keys", 1),
        ("/users/123/posts", "/users/123/posts", "/users/123/posts", 1),
        ("/users/me/posts", "/users/ann/posts", "/users/me/posts", 0),
        ("/a/$id/b", "/a/5/b", "/a/{id}/b", 1),
        ("/a/{id}/$id/b", "/a/5/6/b", "/a/{id}/{id2}/b", 1),
        ("/a/$id/b", "/a/$id/b", "/a/$id/b", 1),
        ("/a/$count", "/a/5", "/a/$count", 0),
        ("/a/$metadata", "/a/$metadata", "/a/$metadata", 0),
        ("/addresses/123", "/addresses/124", "/addresses/{address_id}", 1),
        ("/statuses/55", "/statuses/56", "/statuses/{status_id}", 1),
        ("/movies/55", "/movies/56", "/movies/{movie_id}", 1),
        ("/42/users", "/42/users", "/42/users", 1),
        ("/api/v1/x", "/api/v1/x", "/api/v1/x", 0),
        ("/rest/api/2/x", "/rest/api/2/x", "/rest/api/2/x", 0),
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
        ("/users/1/posts/2", ["user"], "/users/{user}/posts/2"),
        ("/users/12/posts/34", ["post_id", "user_id"], "/users/{user_id}/posts/{post_id}"),
        ("/users/12/posts/34", ["id", "userId"], "/users/{userId}/posts/{id}"),
        ("/users/12/posts/34", ["id"], "/users/12/posts/34"),
        ("/user-groups/12", ["group_id"], "/user-groups/{group_id}"),
        ("/years/2020", ["page"], "/years/2020"),
        ("/users/12/posts", ["limit"], "/users/12/posts"),
        ("/users/12/posts", ["id"], "/users/{id}/posts"),
        ("/a/$id/b", ["id"], "/a/{id}/b"),
    ])
    func describedParameter(_ path: String, _ described: [String], _ expected: String) throws {
        let found = paths([record(path, described: described)])
        #expect(found.paths == [expected])
        #expect(found.doubts > 0 || path == "/users/me/x" || path.contains("$"))
    }

    @Test(arguments: [
        ("The ID of the author.", "/authors/{ref}"), ("A text such as `12`.", "/authors/{ref}"),
        ("The author.", "/authors/12"), ("The ID of the book.", "/authors/12"),
    ])
    func describedIdentifier(_ description: String, _ expected: String) {
        let parameter = #"{"name": "ref", "type": "string", "description": "\#(description)"}"#
        let record = #"{"method": "GET", "api_path": "/authors/12", "path_parameters": [\#(parameter)]}"#
        #expect(paths([record]).paths == [expected])
    }

    /// Only versions at the start of all paths are certain to be text.
    @Test(arguments: [
        (["/tenants/4711/users", "/tenants/4711/rooms"], 2), (["/42/users", "/42/rooms"], 2),
        (["/api/0/users", "/api/0/rooms"], 0), (["/1/users", "/1/rooms"], 0), (["/v/12/users", "/v/12/rooms"], 0),
    ])
    func commonBeginning(_ texts: [String], _ doubts: Int) throws {
        let found = paths(texts.map { record($0) })
        #expect(found.doubts == doubts)
        #expect(found.paths == texts.sorted())
    }

    /// A text with letters and digits in place of a placeholder is an identifier, or may be one.
    @Test(arguments: [
        ("/users/cus_9s6XKzkNRiz8i3/x", "/users/{id}/x", 1), ("/users/ab1234/x", "/users/{id}/x", 1),
        ("/users/user42/x", "/users/user42/x", 1), ("/users/oauth2/x", "/users/oauth2/x", 0),
        ("/users/v2/x", "/users/v2/x", 0), ("/users/me/x", "/users/me/x", 0), ("/cars/ab1234/x", "/cars/ab1234/x", 0),
    ])
    func besidePlaceholder(_ path: String, _ expected: String, _ doubts: Int) {
        let found = paths([record("/users/{id}/posts", described: ["id"]), record(path)])
        #expect(found.paths.contains(expected))
        #expect(found.doubts == doubts)
    }

    /// The most common name is chosen, or the smaller one, in any order of the files.
    @Test(arguments: [
        (["/users/{user_id}", "/users/{uid}/y"], "/users/{uid}/posts"),
        (["/users/{user_id}", "/users/{uid}/y", "/users/{user_id}/z"], "/users/{user_id}/posts"),
    ])
    func mostCommonName(_ others: [String], _ expected: String) {
        for order in [others, others.reversed()] {
            let files = (order + ["/users/123/posts"]).enumerated().map { index, path in
                SourceFile(path: "\(index).json", text: "[\(record(path))]")
            }
            #expect(Documentation(reading: files).endpoints.map(\.path.raw).contains(expected))
        }
    }
}
