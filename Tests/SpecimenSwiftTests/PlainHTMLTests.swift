import Testing

@testable import SpecimenSwift

struct PlainHTMLTests {
    @Test(arguments: [
        ("no element at all: 3 < 4 && x", "no element at all: 3 < 4 && x"),
        ("one<br/>two<br>three", "one\ntwo\nthree"),
        ("<p>One.</p><p>Two.</p>", "\n\nOne.\n\n\n\nTwo.\n\n"),
        (#"<a href="https://x.example/?a=1&b=2">there</a>"#, "there"),
        ("<a\n  href=\"x\">here</a>", "here"),
        ("<ul><li>&bull; a</li><li>b &amp; c</li></ul>", "\n\n-  a\n- b & c\n"),
        ("<STRONG>loud</STRONG>", "loud"),
        ("Bearer <auth_token> in <b>bold</b>", "Bearer <auth_token> in bold"),
        ("`<b>` is bold: <b>so</b>", "`<b>` is bold: so"),
        ("``a ` <i>`` <i>b</i>", "``a ` <i>`` b"),
        ("<table><tr><td style=\"x\">1</td><td>2</td></tr></table>", "\n\n\n 1  2 \n\n\n"),
        ("a <b unclosed </b>", "a <b unclosed "),
        ("&unknown; </p>", "&unknown; \n\n"),
        ("`never closed <b>x</b>", "`never closed x"),
    ])
    func elementsAreRemoved(html: String, markdown: String) {
        #expect(PlainHTML.markdown(html) == markdown)
    }
}
