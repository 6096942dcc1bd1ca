import Testing

@testable import SpecimenSwift

struct NameTests {
    @Test(arguments: [
        ("version", "version"), ("dateReleased2", "dateReleased2"), ("_private", "_private"),
        // Keywords, and names with a meaning of their own.
        ("default", "`default`"), ("in", "`in`"), ("init", "`init`"), ("self", "`self`"), ("Self", "`Self`"),
        ("Type", "`Type`"), ("Protocol", "`Protocol`"), ("Any", "`Any`"), ("async", "`async`"), ("await", "`await`"),
        ("repeat", "`repeat`"), ("inout", "`inout`"), ("Default", "Default"), ("selfish", "selfish"), ("open", "open"),
        // Text that is not an identifier becomes one.
        ("", "__"), ("_", "__"), ("$", "__"), ("😀", "__"), ("1", "_1"), ("24h", "_24h"), ("a-b", "ab"),
        ("a b\nc", "abc"), ("`in`", "`in`"), ("x: Int = evil()", "xIntevil"), ("é", "é"), ("日本2", "日本2"),
        ("e\u{301}", "e\u{301}"), ("\u{301}", "_\u{301}"), ("a\u{202E}b", "ab"), ("\u{3164}", "__"), ("٣", "_٣"),
    ])
    func escapes(text: String, expected: String) {
        #expect(Name(text).escaped == expected)
    }

    @Test(arguments: [
        ("in", "in"), ("default", "default"), ("var", "var"), ("let", "let"), ("inout", "`inout`"), ("name", "name"),
    ])
    func keywordsCanBeArgumentLabels(text: String, expected: String) {
        #expect(Name(text).label == expected)
    }

    @Test func aWrapperHasTheNameOfItsProperty() {
        #expect(Name("dateReleased").wrapper.escaped == "_dateReleased")
        #expect(Name("default").wrapper.escaped == "_default")
        let long = String(repeating: "x", count: 200)
        #expect(Name(long).wrapper.plain == "_" + Name(long).plain)
    }

    @Test func longNamesAreShortenedAndStayDifferent() {
        let longest = String(repeating: "a", count: 64)
        #expect(Name(longest).plain == longest)
        // The same in every run: the number is part of the generated code.
        #expect(Name(longest + "a").plain == String(repeating: "a", count: 55) + "_2dd603ec")
        let names = (0..<1_000).map { Name(longest + "\($0)") }
        #expect(Set(names).count == 1_000)
        #expect(names.allSatisfy { $0.plain.utf8.count == 64 })
    }
}
