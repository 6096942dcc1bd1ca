import SpecimenDocs
import SpecimenJSON
import Testing

@Suite struct DiagnosticTests {
    private static func location(_ file: String, _ line: Int, _ column: Int) -> SpecimenDocs.SourceLocation {
        .init(file: file, position: TextPosition(line: line, column: column))
    }

    @Test func oneLine() {
        let located = Diagnostic(.brokenJSON, .error, at: Self.location("a/b.md", 12, 5), "wrong", advice: "mend it")
        #expect(located.description == "a/b.md:12:5: error: wrong; mend it")
        #expect(located.rendered(filePrefix: "api-docs") == "api-docs/a/b.md:12:5: error: wrong; mend it")
        #expect(located.rendered(filePrefix: "/x/") == "/x/a/b.md:12:5: error: wrong; mend it")
        let general = Diagnostic(.brokenJSON, .warning, at: nil, "odd")
        #expect(general.description == "warning: odd")
        #expect(general.rendered(filePrefix: "api-docs") == "warning: odd")
        let hostile = Diagnostic(
            .brokenJSON,
            .note,
            at: Self.location("a\nb", 1, 1),
            "\u{1B}[2J\u{202E}\r",
            advice: "\u{2028}\0"
        )
        #expect(hostile.description == "a\\nb:1:1: note: \\u{1b}[2J\\u{202e}\\r; \\u{2028}\\u{0}")
    }

    @Test func order() {
        let sorted = [
            Diagnostic(.brokenJSON, .warning, at: Self.location("B.md", 9, 9), "z"),
            Diagnostic(.brokenJSON, .warning, at: Self.location("a.md", 2, 9), "z"),
            Diagnostic(.brokenJSON, .error, at: Self.location("a.md", 10, 1), "z"),
            Diagnostic(.brokenJSON, .warning, at: Self.location("a.md", 10, 1), "a"),
            Diagnostic(.brokenJSON, .warning, at: Self.location("a.md", 10, 1), "b"),
            Diagnostic(.brokenJSON, .note, at: Self.location("a.md", 10, 1), "a"),
            Diagnostic(.brokenJSON, .warning, at: Self.location("a.md", 10, 2), "a"),
            Diagnostic(.brokenJSON, .error, at: nil, "a"),
            Diagnostic(.brokenJSON, .warning, at: nil, "a"),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
