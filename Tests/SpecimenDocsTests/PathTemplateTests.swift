import Testing

@testable import SpecimenDocs

@Suite struct PathTemplateTests {
    @Test(
        arguments: [
            ("/", [], "/"),
            ("/lamps", [[.literal("lamps")]], "/lamps"),
            ("/lamps/", [[.literal("lamps")]], "/lamps/"),
            (
                "/api/0/{a}/x/{b_c}/",
                [[.literal("api")], [.literal("0")], [.parameter("a")], [.literal("x")], [.parameter("b_c")]],
                "/api/0/{}/x/{}/"
            ),
            ("/{a}.json", [[.parameter("a"), .literal(".json")]], "/{}.json"),
            (
                "/diff/{a}...{b}", [[.literal("diff")], [.parameter("a"), .literal("..."), .parameter("b")]],
                "/diff/{}...{}"
            ),
            (
                "/a%20b/~c;d=1,2/@e:f", [[.literal("a%20b")], [.literal("~c;d=1,2")], [.literal("@e:f")]],
                "/a%20b/~c;d=1,2/@e:f"
            ),
        ] as [(String, [[PathTemplate.Piece]], String)]
    )
    func templates(_ text: String, _ segments: [[PathTemplate.Piece]], _ blanked: String) throws {
        let template = try PathTemplate(parsing: text)
        #expect(template.segments.map(\.pieces) == segments)
        #expect(template.blanked == blanked)
        #expect(template.raw == text)
        #expect(template.hasTrailingSlash == (text.count > 1 && text.hasSuffix("/")))
        #expect(template.parameterNames == segments.flatMap { PathTemplate.Segment($0).parameterNames })
    }

    @Test(arguments: [
        ("/a/:id/b/:postId", "/a/{id}/b/{postId}"),
        ("/:a-:b/:lat,:lng/:id.json", "/{a}-{b}/{lat},{lng}/{id}.json"),
        ("/a/:user-id/:id(\\d+)/x", "/a/{user-id}/{id}/x"),
        ("/a/${id}/#{b}/{{ c }}/$USER_ID", "/a/{id}/{b}/{c}/{USER_ID}"),
        ("/<id>/<int:n>/<m:int>/<the name>", "/{id}/{n}/{m}/{the_name}"),
        ("/[id]/{n:int}/{m:[0-9]{3}}", "/{id}/{n}/{m}"),
        ("/{id}.json/{a}..{b}/v{x}/({key})", "/{id}.json/{a}..{b}/v{x}/({key})"),
        ("/{id}:cancel/users:batch/:name:stop", "/{id}:cancel/users:batch/{name}:stop"),
        ("/%7Bid%7D/%7bb%7d", "/{id}/{b}"),
        ("/%5Bid%5D/a:1/:1/@me/~x/$count/a$b/*/$id", "/%5Bid%5D/a:1/:1/@me/~x/$count/a$b/*/$id"),
    ])
    func otherForms(_ text: String, _ normalized: String) throws {
        let (template, doubts) = try PathTemplate.read(text)
        #expect(template.raw == normalized)
        #expect(doubts == [])
        #expect(try PathTemplate(parsing: normalized) == template)
    }

    @Test(
        arguments: [
            ("/users(/:id)", "/users/{id}", .optional, "(/:id)", 6),
            ("/users[/{id}]/x", "/users/{id}/x", .optional, "[/{id}]", 6),
            ("/users{/id}", "/users/{id}", .optional, "{/id}", 6),
            ("/users{/id,part}/x", "/users/{id}/{part}/x", .optional, "{/id,part}", 6),
            ("/users{/id:3,rest*}", "/users/{id}/{rest}", .optional, "{/id:3,rest*}", 6),
            ("/a/{;x}/b", "/a/b", .leftOut, "{;x}", 3),
            ("/a/{;x}", "/a/", .leftOut, "{;x}", 3),
            ("/a{;x}/b", "/a/b", .leftOut, "{;x}", 2),
            ("/users/{/id}", "/users/{id}", .optional, "{/id}", 7),
            ("/users/:id?", "/users/{id}", .optional, ":id?", 7),
            ("/users/{id?}", "/users/{id}", .optional, "{id?}", 7),
            ("/{+path}", "/{path}", .severalSegments, "{+path}", 1),
            ("/{path*}/x", "/{path}/x", .severalSegments, "{path*}", 1),
            ("/{*path}", "/{path}", .severalSegments, "{*path}", 1),
            ("/{path...}", "/{path}", .severalSegments, "{path...}", 1),
            ("/files/*path", "/files/{path}", .severalSegments, "*path", 7),
            ("/files/<path:name>", "/files/{name}", .severalSegments, "<path:name>", 7),
            ("/files/{name:path}", "/files/{name}", .severalSegments, "{name:path}", 7),
            ("/files/[...name]", "/files/{name}", .severalSegments, "[...name]", 7),
            ("/v1/{name=projects/*}", "/v1/{name}", .severalSegments, "{name=projects/*}", 4),
            ("/files/:name*", "/files/{name}", .severalSegments, ":name*", 7),
            ("/users{?page,limit}", "/users", .leftOut, "{?page,limit}", 6),
            ("/users/:id(.:format)", "/users/{id}", .leftOut, "(.:format)", 10),
            ("/users{.format}", "/users", .leftOut, "{.format}", 6),
        ] as [(String, String, PathDoubt.Kind, String, Int)])
    func doubts(_ text: String, _ normalized: String, _ kind: PathDoubt.Kind, _ part: String, _ offset: Int) throws {
        let (template, doubts) = try PathTemplate.read(text)
        #expect(template.raw == normalized)
        #expect(doubts == [PathDoubt(kind: kind, text: part, offset: offset)])
    }

    @Test func describedVariable() throws {
        let (template, doubts) = try PathTemplate.read("/a/$id", described: ["id"])
        #expect((template.raw, doubts) == ("/a/{id}", []))
    }

    /// The offset of an error is that of the original text.
    @Test(arguments: [("/:id/{{b}}/ x", 11), ("/users(/:id)/a}", 14), ("/:id/:id", 5), ("/<a>/{b", 5)])
    func brokenForms(_ text: String, _ offset: Int) throws {
        let error = try #require(throws: PathTemplateError.self) { try PathTemplate(parsing: text) }
        #expect(error.offset == offset)
    }

    @Test(arguments: [
        ("", 0, "the path does not begin with `/`; begin it with `/`, without scheme and host"),
        ("lamps/", 0, "the path does not begin with `/`; begin it with `/`, without scheme and host"),
        ("https://a.test/", 0, "the path does not begin with `/`; begin it with `/`, without scheme and host"),
        ("//", 1, "the path has two slashes in a row; remove one of them"),
        ("/a//b", 3, "the path has two slashes in a row; remove one of them"),
        ("/a/{b/c", 3, "a `{` in the path is not closed; write placeholders as `{name}`"),
        ("/a/{b{c}}", 3, "a `{` in the path is not closed; write placeholders as `{name}`"),
        ("/a/b}", 4, "a `}` in the path was not opened; write placeholders as `{name}`"),
        ("/a/{}/", 3, "a placeholder in the path has no name; write a name between the braces"),
        ("/a/{b c}/", 3, "`b c` is not the name of a placeholder; use letters, digits and `_`"),
        ("/{b}/{b}/", 5, "the path has the placeholder `b` twice; give each placeholder its own name"),
        (
            "/a?b=1", 2,
            "the path has a query or a fragment; end it before the `?` and describe the query in `query_parameters`"
        ),
        (
            "/a#b", 2,
            "the path has a query or a fragment; end it before the `#` and describe the query in `query_parameters`"
        ),
        ("/a b/", 2, "the character ` ` is not allowed in a path; percent-encode it"),
        ("/a\\(b)", 2, "the character `\\` is not allowed in a path; percent-encode it"),
        ("/a\"b", 2, "the character `\"` is not allowed in a path; percent-encode it"),
        ("/ü/", 1, "the character `ü` is not allowed in a path; percent-encode it"),
        ("/100%/", 4, "expected two hexadecimal digits after `%` in the path; write a percent sign as `%25`"),
        ("/a/../b", 3, "the segment `..` refers to another path; write that path in full"),
        ("/./", 1, "the segment `.` refers to another path; write that path in full"),
    ])
    func brokenTemplates(_ text: String, _ offset: Int, _ description: String) throws {
        let error = try #require(throws: PathTemplateError.self) { try PathTemplate(parsing: text) }
        #expect(error.offset == offset)
        #expect(error.description == description)
    }
}
