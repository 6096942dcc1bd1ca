import Foundation
import SpecimenTestSupport
import Testing

@testable import SpecimenSwift

struct StringLiteralTests {
    @Test(arguments: [
        ("", #""""#), ("plain text", #""plain text""#), ("it's", #""it's""#), ("ä日😀", #""ä日😀""#),
        (#"say "x""#, #""say \"x\"""#), (#"\"#, #""\\""#), (#"\n"#, #""\\n""#), (#"\(x)"#, #""\\(x)""#),
        (#"\u{41}"#, #""\\u{41}""#), (#"""""#, #""\"\"\"""#), (##"#""##, ##""#\"""##), (##""#"##, ##""\"#""##),
        ("a\nb", #""a\nb""#), ("a\rb", #""a\rb""#), ("a\r\nb", #""a\r\nb""#), ("a\tb", #""a\tb""#),
        ("\u{85}\u{2028}\u{2029}\u{B}\u{C}", #""\u{85}\u{2028}\u{2029}\u{b}\u{c}""#),
        ("\0\u{1B}[31m\u{7F}", #""\u{0}\u{1b}[31m\u{7f}""#), ("\u{FEFF}", #""\u{feff}""#),
        // Marks of the writing direction, with which an editor would show other code.
        ("\u{202E}\u{2066}\u{200F}", #""\u{202e}\u{2066}\u{200f}""#),
        // Scalars that would join the quotation mark before them.
        ("\u{301}e\u{301}", #""\u{301}e\u{301}""#), ("\u{FE0F}\u{20E3}", #""\u{fe0f}\u{20e3}""#),
        ("\u{1F3FD}", #""\u{1f3fd}""#), ("\u{200D}", #""\u{200d}""#),
        // Scalars that are invisible or look like others.
        ("\u{A0}\u{3000}", #""\u{a0}\u{3000}""#), ("\u{3164}\u{AD}", #""\u{3164}\u{ad}""#),
        ("\u{E000}\u{E0041}", #""\u{e000}\u{e0041}""#),
    ])
    func escapes(value: String, expected: String) {
        #expect(Array(StringLiteral(value).text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func interpolatesCodeAndEscapesText() {
        let literal = StringLiteral([.text(#"/"\("#), .code("\(Name("in"))"), .text("/"), .code("\(Name("id"))")])
        #expect(literal.text == #""/\"\\(\(`in`)/\(id)""#)
    }

    @Test func theCompilerReadsEveryScalarUnchanged() throws {
        try expectRoundTrip(Self.nasty) { StringLiteral($0).text }
    }

    @Test func theCompilerReadsTextsOfSeveralLinesUnchanged() throws {
        let letters = ["\u{D4E}\\n", "\u{111C2}\\(x)", "\\\u{301}n", "\"\"\u{301}\"", "\u{D4E}\"\"\"", "\\#\u{301}#"]
        let texts = Self.nasty + letters + (Self.nasty + letters).map { "\($0)\n  \($0)\n" }
        try expectRoundTrip(texts) { text in
            let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            return TextLiteral(lines: lines.map(String.init)).lines.joined(separator: "\n")
        }
    }

    /// Compiles a literal of each text and compares the values.
    private func expectRoundTrip(_ values: [String], literal: (String) -> String) throws {
        let literals = values.map { "\(literal($0)),\n" }.joined()
        let program = """
            let values: [String] = [
            \(literals)]
            for value in values {
                print(value.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
            }

            """
        let output = try withTemporaryFolder { folder in
            let source = folder.appending(path: "main.swift")
            try Data(program.utf8).write(to: source)
            return try Compiler.run(Compiler.build([source], in: folder), in: folder).output
        }
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try #require(lines.count == values.count)
        for (line, value) in zip(lines, values) {
            #expect(line == value.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
        }
    }

    private static let nasty: [String] = [
        "", " ", "  leading and trailing  ", "\"", "\"\"\"", "\"\"\"\n", "#\"", "\"#", "##\"", "\\", "\\\\", "\\\"",
        "\\(x)", "\\\\(x)", "\\#(x)", "\\n", "\\u{41}", "\\u{}", "\\0", "\n", "\r", "\r\n", "\n\r", "\t", "\0", "\0007",
        "\u{85}", "\u{2028}", "\u{2029}", "\u{B}\u{C}", "\u{7F}", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "\u{FFFD}",
        "\u{202E}evil\u{202C}", "\u{2066}\u{2069}", "\u{200E}\u{200F}\u{61C}", "\u{301}", "e\u{301}", "\u{E9}",
        "\u{1100}\u{1161}\u{11A8}", "\u{AC01}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F3FD}",
        "\u{1F1E9}\u{1F1EA}", "\u{1F1E9}", "1\u{FE0F}\u{20E3}", "\u{A0}", "\u{3000}", "\u{3164}", "\u{AD}", "\u{E000}",
        "\u{E0041}", "*/ /* // ///", "`", "'", "%@ %s", "$0", "#if true", "#sourceLocation(file: \"x\", line: 1)",
        "\u{915}\u{94D}\u{937}\u{93F}", "\u{FF9E}",
        // Scalars without an escape in Swift.
        String(decoding: [0xEF, 0xB7, 0x90, 0x61, 0xEF, 0xB7, 0xAF] as [UInt8], as: UTF8.self),
        "\u{1B}[31mred\u{1B}[0m", String(repeating: "\"\\", count: 500),
    ]
}
