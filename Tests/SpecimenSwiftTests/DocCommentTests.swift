import Testing

@testable import SpecimenSwift

struct DocCommentTests {
    @Test(arguments: [
        ("plain", "/// plain"), ("", ""), ("   ", ""), ("trailing  ", "/// trailing"),
        ("*/ fatalError() /*", "/// */ fatalError() /*"),
        ("a\nb", "/// a b"), ("a\rb", "/// a b"), ("a\r\nb", "/// a  b"), ("a\u{85}b", "/// a b"),
        ("a\u{2028}b\u{2029}c", "/// a b c"), ("a\u{B}b\u{C}c", "/// a b c"), ("a\0b\u{1B}[31m", "/// a b [31m"),
        ("\u{202E}right to left\u{2066}\u{200F}", "/// right to left"), ("soft\u{AD}hyphen", "/// softhyphen"),
        // Writing that needs marks and joiners is kept.
        ("नमस्ते", "/// नमस्ते"), ("می‌خواهم", "/// می‌خواهم"), ("👨‍👩‍👧 ❤️", "/// 👨‍👩‍👧 ❤️"), ("e\u{301}", "/// e\u{301}"),
    ])
    func aLineStaysOneLine(text: String, expected: String) {
        #expect(Array(DocComment(text).printed.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("a", "`a`"), ("", "`\"\"`"), ("a`b``c", "`a'b''c`"), ("a\nb", "`a b`"), ("\u{202E}", "`\"\"`"),
    ])
    func codeStaysInItsBackticks(text: String, expected: String) {
        #expect(DocComment.code(text) == expected)
    }

    @Test func emptyLinesAreNeitherFirstNorRepeated() {
        var comment = DocComment()
        comment.separate()
        comment.append("One.")
        comment.separate()
        comment.separate()
        comment.append(text: "\u{200B}\n \n", width: 40)
        comment.append("Two.")
        expectSame(comment.printed, "/// One.\n///\n/// Two.")
    }

    @Test(arguments: Wrapping.all)
    func wraps(_ wrapping: Wrapping) {
        var comment = DocComment()
        comment.append(text: wrapping.text, first: wrapping.first, indent: wrapping.indent, width: 30)
        expectSame(comment.printed, wrapping.expected)
    }

    @Test(arguments: [0, -1, 1, 30])
    func aWidthThatIsTooSmallLosesNothing(width: Int) {
        var comment = DocComment()
        comment.append(text: "- one two\nthree", first: "  - name: ", indent: "    ", width: width)
        let words = comment.lines.flatMap { $0.split(separator: " ") }
        #expect(words == ["-", "name:", "-", "one", "two", "three"])
    }

    /// Quadratic time or space would make these run for hours.
    @Test(arguments: ["- item `code` and text\n    - inner\n", "- ", "x ", "# ", "```\n", "> a\n", "1. ", "\u{301}"])
    func longTextTakesTimeInProportion(piece: String) {
        let text = String(repeating: piece, count: 50_000)
        var comment = DocComment()
        comment.append(text: text, width: 100)
        let size = comment.lines.reduce(0) { $0 + $1.utf8.count }
        #expect((1...2 * text.utf8.count).contains(size))
    }

    @Test func indentationOfDeepListsIsLimited() throws {
        let text = (0..<1_000).map { String(repeating: " ", count: 2 * $0) + "- item\n" }.joined()
        var comment = DocComment()
        comment.append(text: text, width: 100)
        #expect(comment.lines.count == 1_000)
        #expect(try #require(comment.lines.map(\.count).max()) < 30)
    }
}

struct Wrapping: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var first = ""
    var indent = ""
    var expected: String

    init(_ name: String, _ text: String, first: String = "", indent: String = "", _ expected: String) {
        testDescription = name
        self.text = text
        self.first = first
        self.indent = indent
        self.expected = expected
    }

    static let all = [
        Wrapping(
            "words fill the width",
            "aaaa bbbb cccc dddd eeee ffff gggg hhhh",
            """
            /// aaaa bbbb cccc dddd eeee ffff
            /// gggg hhhh
            """
        ),
        Wrapping(
            "spaces of all kinds separate words",
            "aaaa  bbbb\tcccc\u{A0}dddd\neeee\r\nffff\u{2028}gggg",
            """
            /// aaaa bbbb cccc dddd eeee ffff
            /// gggg
            """
        ),
        Wrapping(
            "a long word has a line of its own",
            "see https://example.org/a/very/long/address for more",
            """
            /// see
            /// https://example.org/a/very/long/address
            /// for more
            """
        ),
        Wrapping(
            "paragraphs have one line between them",
            "\n\none\n\n \n\u{2029}\ntwo\n\n",
            """
            /// one
            ///
            /// two
            """
        ),
        Wrapping(
            "the first line has its own prefix",
            "What to look for, in the syntax of searches",
            first: "  - query: ",
            indent: "    ",
            """
            ///   - query: What to look for,
            ///     in the syntax of searches
            """
        ),
        Wrapping(
            "list items keep lines of their own",
            "Fields:\n- name of the thing that is meant\n* id\n+ x\n1. first\n2) second",
            """
            /// Fields:
            /// - name of the thing that is
            ///   meant
            /// * id
            /// + x
            /// 1. first
            /// 2) second
            """
        ),
        Wrapping(
            "inner items are aligned with the text of the outer item",
            "- a\n    - b\n        - c\n    - d\n- e\n\n1. f\n   - g",
            """
            /// - a
            ///   - b
            ///     - c
            ///   - d
            /// - e
            ///
            /// 1. f
            ///    - g
            """
        ),
        Wrapping(
            "a list that is indented as a whole is not code",
            "Fields:\n\n        - a\n        - b\n\n    text goes on",
            """
            /// Fields:
            /// - a
            /// - b
            ///
            /// text goes on
            """
        ),
        Wrapping(
            "an indented paragraph belongs to the item before it",
            "- a\n\n  more of a\n\nend",
            """
            /// - a
            ///
            ///   more of a
            ///
            /// end
            """
        ),
        Wrapping(
            "text that would start a block stays behind the word before it",
            "aaaa bbbb cccc dddd eeee ffff - gggg aaaa bbbb cccc # dddd eeee ffff gggg aaaa bbbb 1. x",
            """
            /// aaaa bbbb cccc dddd eeee
            /// ffff - gggg aaaa bbbb cccc #
            /// dddd eeee ffff gggg aaaa
            /// bbbb 1. x
            """
        ),
        Wrapping(
            "headings and table rows are not wrapped",
            "# A heading of more than thirty columns\ntext\n| a | b | and a row of more than thirty columns |",
            """
            /// # A heading of more than thirty columns
            /// text
            /// | a | b | and a row of more than thirty columns |
            """
        ),
        Wrapping(
            "quotations stay quotations",
            "> aaaa bbbb cccc dddd eeee ffff gggg",
            """
            /// > aaaa bbbb cccc dddd eeee
            /// > ffff gggg
            """
        ),
        Wrapping(
            "code is unchanged, except for the indentation of its fence",
            "So:\n    ```swift\n    {\n      a: 1\n    }\n    ```\nend",
            """
            /// So:
            /// ```swift
            /// {
            ///   a: 1
            /// }
            /// ```
            /// end
            """
        ),
        Wrapping(
            "JSON is laid out anew",
            "So:\n\n    ```json\n    {\n      \"a\": 1\n    }\n    ```\nend",
            """
            /// So:
            /// ```json
            /// {"a": 1}
            /// ```
            /// end
            """
        ),
        Wrapping(
            "a block without a language is laid out if it is JSON",
            "```\n[\n  1\n]\n```\n```\n[\n  1,\n]\n```",
            """
            /// ```
            /// [1]
            /// ```
            /// ```
            /// [
            ///   1,
            /// ]
            /// ```
            """
        ),
        Wrapping(
            "a fence that is left open is closed",
            "```swift\nlet a = 1",
            """
            /// ```swift
            /// let a = 1
            /// ```
            """
        ),
        Wrapping(
            "only a fence of the same kind and at least the same length closes code",
            "~~~~\n```\n~~~\n~~~~ x\n~~~~~\nend",
            """
            /// ~~~~
            /// ```
            /// ~~~
            /// ~~~~ x
            /// ~~~~~
            /// end
            """
        ),
        Wrapping(
            "three backticks within a line are not a fence",
            "```code``` and text",
            """
            /// ```code``` and text
            """
        ),
    ]
}
