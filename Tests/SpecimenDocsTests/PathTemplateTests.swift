import SpecimenDocs
import Testing

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
