import SpecimenRuntime
import Testing

/// Tests of `Link` headers, also of those that do not follow RFC 8288.
@Suite struct WebLinkTests {
    @Test(arguments: [
        ("", []),
        (",, ,", []),
        (#"<https://a/?x=1,2;3>; rel="next""#, ["https://a/?x=1,2;3 | rel=next"]),
        (
            #"<https://a/?cursor=0:0:1>; rel="previous"; results="false"; cursor="0:0:1", <https://a/?cursor=0:100:0>; "#
                + #"rel="next"; results="true"; cursor="0:100:0""#,
            [
                "https://a/?cursor=0:0:1 | rel=previous results=false cursor=0:0:1",
                "https://a/?cursor=0:100:0 | rel=next results=true cursor=0:100:0",
            ]
        ),
        (#"</x>;title="a, b; \"c\" \\ <d>";rel=next"#, [#"/x | title=a, b; "c" \ <d> rel=next"#]),
        ("<?p=2> ; REL = next ;cursor=0:1:0", ["?p=2 | rel=next cursor=0:1:0"]),
        ("<a>;rel=next,<b>;rel=last", ["a | rel=next", "b | rel=last"]),
        ("<a>; rel=next;, <b>;;rel=x", ["a | rel=next", "b | rel=x"]),
        ("<a>; crossorigin; rel=next", ["a | crossorigin= rel=next"]),
        ("<>", [" | "]),
        ("<a>; title*=UTF-8''%e2%82%ac", ["a | title*=UTF-8''%e2%82%ac"]),
        ("a; rel=next, <b>; rel=x", ["b | rel=x"]),
        (#""a, <b>", <c>"#, ["c | "]),
        ("<a> junk, <b>", ["a | ", "b | "]),
        ("<a", []),
        (#"<a>; title="never closed, <b>"#, ["a | title=never closed, <b>"]),
        (#"<a>; title="\"#, [#"a | title=\"#]),
        ("<a>; =x, <b>", ["a | ", "b | "]),
        ("<é>; title=\"é\"", ["é | title=é"]),
    ])
    func table(header: String, expected: [String]) {
        let links = WebLink.parse(header).map { link in
            link.target + " | "
                + link.parameters.map { parameter in "\(parameter.name)=\(parameter.value)" }.joined(separator: " ")
        }
        #expect(links == expected)
    }

    @Test func relationsAndFirstParameter() {
        let link = WebLink.parse(#"<a>; rel="Next  last"; rel=prev; Cursor=1; cursor=2"#).first
        #expect(link?.relations == ["next", "last"])
        #expect(link?["CURSOR"] == "1")
        #expect(link?["results"] == nil)
        #expect(WebLink(target: "a").relations == [])
    }

    @Test(arguments: ["<", "\"", "<a>;", "<a>;a=\"\\", ",<", "a\"", "<a>;;", "<a>\""])
    func longNonsenseIsReadInLinearTime(piece: String) {
        // A scanner with quadratic time would need minutes for each of these megabytes.
        let links = WebLink.parse(String(repeating: piece, count: (1 << 20) / piece.utf8.count))
        #expect(links.count <= 1 << 20)
    }
}
