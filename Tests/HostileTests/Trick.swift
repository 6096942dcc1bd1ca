/// A text that would become code, or break code, in a careless generator.
struct Trick: Sendable {
    /// The name for messages, in ASCII.
    var name: String
    var text: String

    /// Tricks for text for people, which becomes comments.
    static let prose = values + moreBreakers + directives + markdown + moreInvisible + moreLetters + moreSizes

    /// Tricks for text that is kept unchanged.
    static let values = breakers + lines + invisible + letters + sizes

    /// Tricks for text that becomes names.
    static let names = values + words + paths

    /// Texts that end a literal, a comment or a name and continue with code, which would end the program or print.
    private static let breakers = [
        Trick("quote", "\"; fatalError(); \""),
        Trick("call", "\"); print(\"PWNED\"); (\""),
        Trick("interpolation", "\\(fatalError())"),
        Trick("raw interpolation", "\\#(fatalError())"),
        Trick("backslash", "\\"),
        Trick("three quotes", "\"\"\"\nfatalError()\n\"\"\""),
        Trick("quote and hash", "\"#; fatalError(); #\""),
        Trick("comment ends", "*/ fatalError() /*"),
        Trick("backtick", "`; fatalError(); `"),
        Trick("braces", "}}}} struct X { init() { fatalError() } } {{{{"),
        Trick("placeholder", "<#T##() -> Never#>"),
        Trick("json ends", "\"}]}"),
    ]

    /// Code after each kind of line break.
    private static let lines = [
        ("LF", "\n"), ("CR", "\r"), ("CRLF", "\r\n"), ("NEL", "\u{85}"), ("VT", "\u{B}"), ("FF", "\u{C}"),
        ("LS", "\u{2028}"), ("PS", "\u{2029}"),
    ].map { Trick("code after \($0)", "a\($1)fatalError()\($1)") }

    /// Characters that are invisible or change how text is shown.
    private static let invisible = [
        Trick("NUL", "a\0b"),
        Trick("bell and escape", "\u{7}\u{1B}[31mred\u{1B}[0m\u{9B}31m"),
        Trick("override", "a\u{202E}b\u{202C}"),
        Trick("zero width", "a\u{200B}b\u{200C}c\u{2060}d"),
        Trick("byte order mark", "\u{FEFF}a\u{FEFF}"),
        Trick("tags", "a\u{E0041}\u{E007F}"),
        Trick("no characters", "\u{FFFE}\u{10FFFF}"),
        Trick("no character", String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)),
    ]

    /// Characters that combine with others, have several encodings, or are not allowed in names.
    private static let letters = [
        Trick("accent first", "\u{301}a"),
        Trick("accent of its own", "e\u{301}"),
        Trick("accent within", "\u{E9}"),
        Trick("angstrom", "\u{212B}"),
        Trick("emoji", "😀"),
        Trick("family", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"),
        Trick("keycap", "1\u{FE0F}\u{20E3}"),
        Trick("repha", "\u{D4E}\""),
        Trick("dotless", "ıİßŉ"),
        Trick("zalgo", "a" + String(repeating: "\u{334}", count: 60)),
    ]

    /// Empty, short and long texts.
    private static let sizes = [
        Trick("empty", ""),
        Trick("space", " "),
        Trick("line break", "\n"),
        Trick("long", String(repeating: "x", count: 10_000)),
        Trick("long accents", "e" + String(repeating: "\u{301}", count: 1_000)),
        Trick("long quotes", String(repeating: "\"\\", count: 300)),
        Trick("400 digits", String(repeating: "9", count: 400)),
    ]

    /// Names that the language, its libraries or generated code use, and names that become equal.
    private static let words = [
        "self", "Self", "Type", "init", "in", "async", "inout", "default", "_", "nil", "Error", "Result", "Data", "URL",
        "String", "Optional", "Array", "Swift", "Foundation", "SpecimenRuntime", "Sendable", "Any", "JSONValue",
        "Output",
        "RawValue", "id", "request", "json", "form", "connection", "hashValue", "rawValue", "documentedValues", "a-b",
        "a_b", "aB", "A B", "a.b", "24h", "1e400", "-1", "+1",
    ].map { Trick("word \($0)", $0) }

    private static let paths = ["..", ".", "/", "./", "../../etc/x", "\\..\\x", "~", "file:///x", "a?b#c", "%2e%2e%2F"]
        .map { Trick("path \($0)", $0) }

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}

/// More tricks of the same kinds.
extension Trick {
    /// More `breakers`.
    private static let moreBreakers = [
        Trick("code after LFCR", "a\n\rfatalError()\n\r"),
        Trick("code after LF and mark", "a\n\u{301}fatalError()\n\u{301}"),
        Trick("code after CR and joiner", "a\r\u{200D}fatalError()\r\u{200D}"),
        Trick("apostrophe", "it's"),
        Trick("escaped interpolation", "\\\\(fatalError())"),
        Trick("three quotes and hashes", "\"\"\"##\nfatalError()\n##\"\"\""),
        Trick("scalar escape", "\\u{22}; fatalError(); \\u{22}"),
        Trick("comment begins", "// /* /// //*"),
        Trick("parameter", "x: Int = fatalError(), y"),
        Trick("property", "x = fatalError(); var y"),
        Trick("key path", "\\.self"),
        Trick("regex", "/x/ #/ y /#"),
        Trick("dollar", "$0 ${x} $(x)"),
        Trick("format", "%@ %s %n %%"),
        Trick("shell", "`rm -rf x`; $(touch x) | tee x"),
    ]

    /// Comments with a meaning for the compiler or the formatter.
    private static let directives = [
        Trick("if", "\n#if false\n"),
        Trick("endif", "\n#endif\n#else\n"),
        Trick("source location", "\n#sourceLocation(file: \"x\", line: 1)\n"),
        Trick("error", "\n#error(\"PWNED\")\n"),
        Trick("import", "\nimport Glibc\n"),
        Trick("conflict", "\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"),
        Trick("shebang", "#!/usr/bin/swift"),
        Trick("formatter", "\n// swift-format-ignore-file\n"),
    ]

    /// Markdown structure.
    private static let markdown = [
        Trick("fence", "```\nfatalError()"),
        Trick("closed fence", "```swift\nlet x = 1\n```"),
        Trick("tildes", "~~~\n/// fatalError()"),
        Trick("slashes", "\n/// fatalError()\n///fatalError()"),
        Trick("parameters", "\n- Parameters:\n  - x: y\n- Returns: z\n- Throws: w"),
        Trick("heading and table", "# A\n| a | b |\n|---|---|\n> c\n\n    d"),
        Trick("html", "<script>alert(1)</script><!-- <br> --> &quot;&#10;&lt;"),
        Trick("link", "[x](javascript:alert(1)) ![y](z) ``Symbol`` <doc:x>"),
        Trick(
            "deep list",
            "- a\n  - b\n    - c\n      - d\n        - e\n          - f\n            - g\n              - h"
        ),
        Trick("only backticks", "``` `` `"),
    ]

    /// More `invisible` tricks.
    private static let moreInvisible = [
        Trick("delete", "a\u{7F}\u{8}b"),
        Trick("isolate", "a\u{2066}b\u{2069}\u{2067}"),
        Trick("marks of direction", "\u{200E}\u{200F}\u{61C}"),
        Trick("soft hyphen", "a\u{AD}b"),
        Trick("no-break space", "a\u{A0}b\u{3000}c\u{2007}"),
        Trick("filler", "\u{3164}\u{115F}"),
        Trick("private", "\u{E000}\u{F8FF}"),
        Trick("replacement", "\u{FFFD}"),
        Trick("tab", "a\tb"),
        Trick("spaces", "  a  "),
        Trick("unit", "\u{1F}\u{1C}"),
    ]

    /// More `letters`.
    private static let moreLetters = [
        Trick("ring", "\u{C5}"),
        Trick("kelvin", "\u{212A}"),
        Trick("jamo", "\u{1100}\u{1161}\u{11A8}"),
        Trick("hangul", "\u{AC01}"),
        Trick("flag", "\u{1F1E9}\u{1F1EA}"),
        Trick("skin", "\u{1F3FD}"),
        Trick("kanji", "日本語"),
        Trick("arabic", "\u{645}\u{631}\u{62D}\u{628}\u{627}"),
        Trick("full width", "ａ＂；（"),
        Trick("cyrillic", "а"),
        Trick("greek question mark", "a\u{37E} fatalError()"),
    ]

    /// More `sizes`.
    private static let moreSizes = [
        Trick("long words", String(repeating: "word ", count: 300))
    ]
}
