import SpecimenDocs
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3),
        ("methd", "method", 1), ("abcd", "badc", 2),
    ])
    func distance(_ left: String, _ right: String, _ expected: Int) {
        #expect(editDistance(left, right) == expected)
        #expect(editDistance(right, left) == expected)
    }

    @Test(arguments: [
        ("methd", "method"), ("METHOD", "method"), ("api_pth", "api_path"), ("apipath", "api_path"),
        ("descritpion", "description"), ("xyz", nil), ("", nil), ("x", nil),
        (String(repeating: "method", count: 99), nil),
    ])
    func suggestion(_ word: String, _ expected: String?) {
        #expect(closest(to: word, in: ["title", "api_path", "method", "description"]) == expected)
    }

    @Test func ofEquallyNearWordsTheFirst() {
        #expect(closest(to: "--fo", in: ["--foo", "--for"]) == "--foo")
        #expect(closest(to: "--fo", in: ["--for", "--foo"]) == "--for")
    }
}
