import SpecimenJSON
import Testing

/// A text that is not JSON, and the expected error.
struct Refusal: Sendable, CustomTestStringConvertible {
    var text: String
    var offset: Int
    var position: String
    var message: String

    init(_ text: String, _ offset: Int, _ position: String, _ message: String) {
        self.text = text
        self.offset = offset
        self.position = position
        self.message = message
    }

    var testDescription: String { text }
}

@Suite("Texts that are not JSON")
struct SyntaxErrorTests {
    static let refusals: [Refusal] = [
        Refusal("", 0, "1:1", "expected a value, found the end of the text; complete the text"),
        Refusal(" \n", 2, "2:1", "expected a value, found the end of the text; complete the text"),
        Refusal("\u{FEFF}{}", 0, "1:1", "the text begins with a byte order mark (EF BB BF); remove it"),
        Refusal("1 2", 2, "1:3", "expected the end of the text after the value, found `2`; remove it"),
        Refusal("{} x", 3, "1:4", "expected the end of the text after the value, found `x`; remove it"),
        Refusal("[1,]", 2, "1:3", "found a comma before `]`; remove the comma"),
        Refusal(#"{"a":1,}"#, 6, "1:7", "found a comma before `}`; remove the comma"),
        Refusal("[,1]", 1, "1:2", "expected a value, found `,`; remove the comma or add a value"),
        Refusal("[1,,2]", 3, "1:4", "expected a value, found `,`; remove the comma or add a value"),
        Refusal("{,}", 1, "1:2", "expected a key in double quotation marks, found `,`; remove the comma"),
        Refusal("[1 2]", 3, "1:4", "expected `,` or `]` after an element, found `2`; add a comma"),
        Refusal(
            "[1 }",
            3,
            "1:4",
            "expected `,` or `]` after an element, found `}`; remove it or first close the array that begins at 1:1"
        ),
        Refusal(
            #"{"a":1]"#,
            6,
            "1:7",
            "expected `,` or `}` after a member, found `]`; remove it or first close the object that begins at 1:1"
        ),
        Refusal(
            "[1",
            2,
            "1:3",
            "expected `,` or `]` after an element, found the end of the text; close the array that begins at 1:1"
        ),
        Refusal("[", 1, "1:2", "expected a value, found the end of the text; complete the text"),
        Refusal(
            "{",
            1,
            "1:2",
            "expected a key in double quotation marks, found the end of the text; complete the text"
        ),
        Refusal(#"{"a""#, 4, "1:5", "expected `:` after a key, found the end of the text; add a colon and a value"),
        Refusal(#"{"a" 1}"#, 5, "1:6", "expected `:` after a key, found `1`; add a colon and a value"),
        Refusal(#"{"a":}"#, 5, "1:6", "expected a value, found `}`; write a value before it"),
        Refusal(#"{"a":"#, 5, "1:6", "expected a value, found the end of the text; complete the text"),
        Refusal(
            #"{"a":1 "b":2}"#,
            7,
            "1:8",
            "expected `,` or `}` after a member, found a quotation mark; add a comma"
        ),
        Refusal(
            "{a:1}",
            1,
            "1:2",
            "expected a key in double quotation marks, found `a`; put the key in double quotation marks"
        ),
        Refusal(
            "{'a':1}",
            1,
            "1:2",
            "expected a key in double quotation marks, found `'`; use double quotation marks"
        ),
        Refusal(
            "{1:2}",
            1,
            "1:2",
            "expected a key in double quotation marks, found `1`; put the key in double quotation marks"
        ),
        Refusal(
            "{\"a\":1,\n  b:2}",
            10,
            "2:3",
            "expected a key in double quotation marks, found `b`; put the key in double quotation marks"
        ),
        Refusal("'a'", 0, "1:1", "expected a value, found `'`; use double quotation marks"),
        Refusal("+1", 0, "1:1", "expected a value, found `+`; remove the plus sign"),
        Refusal(
            "-",
            1,
            "1:2",
            "expected a digit after the minus sign of a number, found the end of the text; complete the number"
        ),
        Refusal("-a", 1, "1:2", "expected a digit after the minus sign of a number, found `a`; complete the number"),
        Refusal("01", 0, "1:1", "a number cannot have leading zeros; remove the zero"),
        Refusal("-01", 1, "1:2", "a number cannot have leading zeros; remove the zero"),
        Refusal(
            "1.",
            2,
            "1:3",
            "expected a digit after the decimal point of a number, found the end of the text; complete the number"
        ),
        Refusal(
            "1.x",
            2,
            "1:3",
            "expected a digit after the decimal point of a number, found `x`; complete the number"
        ),
        Refusal(
            "[1, ...]",
            4,
            "1:5",
            "expected a value, found `.`; remove the dots; JSON has no way to leave out the rest"
        ),
        Refusal(".5", 0, "1:1", "expected a value, found `.`; write a zero before the decimal point"),
        Refusal(
            "1e",
            2,
            "1:3",
            "expected a digit in the exponent of a number, found the end of the text; complete the number"
        ),
        Refusal(
            "1e+",
            3,
            "1:4",
            "expected a digit in the exponent of a number, found the end of the text; complete the number"
        ),
        Refusal("1E-x", 3, "1:4", "expected a digit in the exponent of a number, found `x`; complete the number"),
        Refusal("0x10", 1, "1:2", "expected the end of the text after the value, found `x10`; remove it"),
        Refusal(
            "NaN",
            0,
            "1:1",
            "expected a value, found `NaN`; write true, false, null, a number or a quoted string"
        ),
        Refusal(
            "Infinity",
            0,
            "1:1",
            "expected a value, found `Infinity`; write true, false, null, a number or a quoted string"
        ),
        Refusal(
            "-Infinity",
            1,
            "1:2",
            "expected a digit after the minus sign of a number, found `Infinity`; complete the number"
        ),
        Refusal(
            "True",
            0,
            "1:1",
            "expected a value, found `True`; write true, false, null, a number or a quoted string"
        ),
        Refusal(
            "nul",
            0,
            "1:1",
            "expected a value, found `nul`; write true, false, null, a number or a quoted string"
        ),
        Refusal(
            "nullx",
            0,
            "1:1",
            "expected a value, found `nullx`; write true, false, null, a number or a quoted string"
        ),
        Refusal(
            "true1",
            0,
            "1:1",
            "expected a value, found `true1`; write true, false, null, a number or a quoted string"
        ),
        Refusal(
            "tru",
            0,
            "1:1",
            "expected a value, found `tru`; write true, false, null, a number or a quoted string"
        ),
        Refusal("// c\n1", 0, "1:1", "expected a value, found `/`; JSON has no comments"),
        Refusal("[1, /* c */ 2]", 4, "1:5", "expected a value, found `/`; JSON has no comments"),
        Refusal("{ // c\n}", 2, "1:3", "expected a key in double quotation marks, found `/`; JSON has no comments"),
        Refusal("# c", 0, "1:1", "expected a value, found `#`; JSON has no comments"),
        Refusal(#""abc"#, 4, "1:5", "the string that begins at 1:1 is not closed; add a quotation mark"),
        Refusal(#""abc\"#, 5, "1:6", "the string that begins at 1:1 is not closed; add a quotation mark"),
        Refusal(#""abc\""#, 6, "1:7", "the string that begins at 1:1 is not closed; add a quotation mark"),
        Refusal("\"a\nb\"", 2, "1:3", "found a line break in a string; write it as \\n"),
        Refusal("\"a\tb\"", 2, "1:3", "found a tab in a string; write it as \\t"),
        Refusal("\"a\rb\"", 2, "1:3", "found a line break in a string; write it as \\r"),
        Refusal("\"\u{1}\"", 1, "1:2", #"found the control character U+0001 in a string; write it as \u0001"#),
        Refusal("\"\u{0}\"", 1, "1:2", #"found the control character U+0000 in a string; write it as \u0000"#),
        Refusal(
            "\u{0}",
            0,
            "1:1",
            "expected a value, found the control character U+0000; write a value or remove it"
        ),
        Refusal(
            "1\u{0}",
            1,
            "1:2",
            "expected the end of the text after the value, found the control character U+0000; remove it"
        ),
        Refusal(#""\x""#, 1, "1:2", #"there is no escape `\` followed by `x`; write `\\` for a backslash"#),
        Refusal(#""\u12""#, 1, "1:2", #"expected four hexadecimal digits after `\u`; write for instance `\u00e9`"#),
        Refusal(#""\u12G4""#, 1, "1:2", #"expected four hexadecimal digits after `\u`; write for instance `\u00e9`"#),
        Refusal(
            #""\uD83D\u00"#,
            7,
            "1:8",
            #"expected four hexadecimal digits after `\u`; write for instance `\u00e9`"#
        ),
        Refusal("\u{A0}1", 0, "1:1", "expected a value, found the character U+00A0; write a value or remove it"),
        Refusal(
            "[1]\u{2028}",
            3,
            "1:4",
            "expected the end of the text after the value, found the character U+2028; remove it"
        ),
        Refusal("é", 0, "1:1", "expected a value, found `é` (U+00E9); write a value or remove it"),
        Refusal("}", 0, "1:1", "expected a value, found `}`; write a value before it"),
        Refusal("]", 0, "1:1", "expected a value, found `]`; write a value before it"),
        Refusal(":", 0, "1:1", "expected a value, found `:`; write a value or remove it"),
        Refusal("1,", 1, "1:2", "expected the end of the text after the value, found `,`; remove it"),
        Refusal(
            "\u{B}1",
            0,
            "1:1",
            "expected a value, found the control character U+000B; write a value or remove it"
        ),
        Refusal(
            "[\"a\",\n \"b\"\n \"c\"]",
            12,
            "3:2",
            "expected `,` or `]` after an element, found a quotation mark; add a comma"
        ),
        Refusal("“a”", 0, "1:1", "expected a value, found `“` (U+201C); write a value or remove it"),
    ]

    @Test("Each is refused with its place and what to do", arguments: refusals)
    func isRefused(_ refusal: Refusal) throws {
        let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: refusal.text) }
        #expect(error.message == refusal.message)
        #expect(error.offset == refusal.offset)
        #expect("\(error.position)" == refusal.position)
        #expect(error.description == "\(refusal.position): \(refusal.message)")
    }

    static let malformedUTF8: [[UInt8]] = [
        [0xFF], [0xFE], [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3],
        [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x28, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ]

    @Test("Bytes that are not UTF-8 are refused in strings and keys", arguments: malformedUTF8)
    func bytesInStrings(_ bytes: [UInt8]) throws {
        let texts = [
            Array("[\"".utf8) + bytes + Array("\"]".utf8), Array("{\"".utf8) + bytes + Array("\":1}".utf8),
            Array("[\"".utf8) + bytes,
        ]
        for text in texts {
            let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
            let byte = String(bytes[0], radix: 16, uppercase: true)
            #expect(error.description == "1:3: the byte 0x\(byte) is not UTF-8 here; save the text as UTF-8")
        }
    }

    @Test("Bytes that are not UTF-8 are refused outside strings")
    func bytesOutsideStrings() throws {
        let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: [0x5B, 0xFF]) }
        #expect(error.message == "expected a value, found the byte 0xFF; write a value or remove it")
    }

    @Test("Every control character is refused in strings", arguments: UInt8(0)..<0x20)
    func controlCharacters(_ byte: UInt8) throws {
        let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: [0x22, byte, 0x22]) }
        #expect(error.offset == 1)
    }

    @Test("Only tab, line feed, carriage return and space are whitespace", arguments: UInt8(0)...0xFF)
    func whiteSpace(_ byte: UInt8) {
        let isWhiteSpace = [0x09, 0x0A, 0x0D, 0x20].contains(byte)
        for text in [[byte] + Array("null".utf8), Array("null".utf8) + [byte], [0x5B, byte, 0x5D]] {
            // A digit would make the last text a valid array.
            let isElement = text.count == 3 && (0x30...0x39).contains(byte)
            #expect(((try? JSONDocument(parsing: text)) != nil) == (isWhiteSpace || isElement))
        }
    }

    @Test("Every beginning of a text is refused, and no text is read beyond its range")
    func beginnings() {
        let text = Array(#"{"a":[1.5e+3,"é\ud83d\ude00",true,null],"b":{"c":-0}}"#.utf8)
        for end in 0..<text.count {
            #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: Array(text[..<end])) }
            #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text, in: 0..<end) }
        }
        #expect(throws: Never.self) { try JSONDocument(parsing: text) }
    }
}
