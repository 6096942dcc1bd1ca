import Testing

@testable import SpecimenCommand

@Suite("Arguments")
struct ArgumentTests {
    @Test(
        "Help and the version can be requested in several ways",
        arguments: [
            (["--help"], "help of the program"), (["-h"], "help of the program"), (["help"], "help of the program"),
            (["help", "inspect"], "help of inspect"), (["generate", "--help"], "help of generate"),
            (["generate", "docs", "-h", "--nonsense"], "help of generate"), (["--version"], "version"),
        ]
    )
    func help(arguments: [String], expected: String) throws {
        let found =
            switch try Invocation(arguments) {
            case .help(let command): "help of \(command?.syntax.name ?? "the program")"
            case .version: "version"
            case .run: "run"
            }
        #expect(found == expected)
    }

    private static func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
        var value = value
        change(&value)
        return value
    }

    static let generateCases: [([String], GenerateCommand)] = [
        ([], GenerateCommand()),
        (["docs"], with(GenerateCommand()) { $0.docs = "docs" }),
        (["--output", "out"], with(GenerateCommand()) { $0.output = "out" }),
        (["--output=out"], with(GenerateCommand()) { $0.output = "out" }),
        (["--output=a=b"], with(GenerateCommand()) { $0.output = "a=b" }),
        (["--output=--check"], with(GenerateCommand()) { $0.output = "--check" }),
        (["--check", "docs"], with(GenerateCommand()) { ($0.docs, $0.isCheck) = ("docs", true) }),
        (["--", "--docs"], with(GenerateCommand()) { $0.docs = "--docs" }),
        (["--module", "Acme"], with(GenerateCommand()) { $0.module = try? ModuleName("Acme") }),
        (["--quiet"], with(GenerateCommand()) { $0.isQuiet = true }),
    ]

    @Test("The arguments of generate are parsed", arguments: generateCases)
    func generate(arguments: [String], expected: GenerateCommand) throws {
        #expect(try command(["generate"] + arguments) == expected)
    }

    static let importCases: [([String], ImportCommand)] = [
        (["a", "b"], ImportCommand(pages: ["a", "b"])),
        (
            ["--force", "a", "--output=out", "--format", "json"],
            with(ImportCommand(pages: ["a"])) { ($0.output, $0.format, $0.isForced) = ("out", .json, true) }
        ),
    ]

    @Test("The arguments of import are parsed", arguments: importCases)
    func importing(arguments: [String], expected: ImportCommand) throws {
        #expect(try command(["import"] + arguments) == expected)
    }

    static let inspectCases: [([String], InspectCommand)] = [
        ([], InspectCommand()),
        (["docs", "--format", "json"], with(InspectCommand()) { ($0.docs, $0.format) = ("docs", .json) }),
        (["--module=A_1"], with(InspectCommand()) { $0.module = try? ModuleName("A_1") }),
        (["--of", "Release"], with(InspectCommand()) { $0.subject = "Release" }),
    ]

    @Test("The arguments of inspect are parsed", arguments: inspectCases)
    func inspect(arguments: [String], expected: InspectCommand) throws {
        #expect(try command(["inspect"] + arguments) == expected)
    }

    private func command<Parsed: Command>(_ arguments: [String]) throws -> Parsed? {
        guard case .run(let command) = try Invocation(arguments) else { return nil }
        return command as? Parsed
    }

    static let moduleRule = "it must be letters, digits and `_`, and begin with a letter"

    @Test(
        "Invalid arguments are refused with advice",
        arguments: [
            (
                [],
                "no command is given; the commands are `generate`, `import`, `inspect`, `export`, `diff`, `schema` and `init`",
                "specimen --help"
            ),
            (["genrate"], "unknown command `genrate`; did you mean `generate`?", "specimen --help"),
            (["Inspect"], "unknown command `Inspect`; did you mean `inspect`?", "specimen --help"),
            (
                ["docs"],
                "unknown command `docs`; the commands are `generate`, `import`, `inspect`, `export`, `diff`, `schema` and `init`",
                "specimen --help"
            ),
            (["help", "inspct"], "unknown command `inspct`; did you mean `inspect`?", "specimen --help"),
            (["--hlep"], "unknown option `--hlep`; did you mean `--help`?", "specimen --help"),
            (["--check"], "unknown option `--check`", "specimen --help"),
            (
                ["generate", "--otuput", "x"], "unknown option `--otuput` for `generate`; did you mean `--output`?",
                "specimen generate --help"
            ),
            (
                ["generate", "--otuput=x"], "unknown option `--otuput` for `generate`; did you mean `--output`?",
                "specimen generate --help"
            ),
            (["generate", "-o", "x"], "unknown option `-o` for `generate`", "specimen generate --help"),
            (["generate", "--output"], "`--output` needs a value: `--output DIR`", "specimen generate --help"),
            (
                ["generate", "--output", "--check"], "`--output` needs a value: `--output DIR`",
                "specimen generate --help"
            ),
            (["generate", "--output="], "`--output` needs a value: `--output DIR`", "specimen generate --help"),
            (["generate", "--check=yes"], "`--check` takes no value", "specimen generate --help"),
            (["generate", "--check", "--check"], "`--check` is given twice", "specimen generate --help"),
            (["generate", "--output", "a", "--output=b"], "`--output` is given twice", "specimen generate --help"),
            (["generate", "a", "b"], "unexpected argument `b`", "specimen generate --help"),
            (["generate", ""], "an argument is empty", "specimen generate --help"),
            (
                ["generate", "--module", "my-api"], "`my-api` cannot be the name of a module: \(moduleRule)",
                "specimen generate --help"
            ),
            (
                ["generate", "--module", "class"],
                "`class` cannot be the name of a module: it is a reserved word of Swift",
                "specimen generate --help"
            ),
            (
                ["inspect", "--format", "jsn"], "`--format` cannot be `jsn`; did you mean `json`?",
                "specimen inspect --help"
            ),
            (
                ["inspect", "--format", "yaml"], "`--format` cannot be `yaml`; choose one of `text` and `json`",
                "specimen inspect --help"
            ),
            (["import"], "PAGE is missing", "specimen import --help"),
            (["import", "a", ""], "an argument is empty", "specimen import --help"),
            (["inspect", "--format"], "`--format` needs a value: `--format text|json`", "specimen inspect --help"),
        ]
    )
    func refused(arguments: [String], message: String, help: String) {
        let console = RecordingConsole()
        #expect(Program(console: console).run(arguments) == .usage)
        #expect(console.diagnostics == ["specimen: error: \(message)", "See `\(help)`."])
        #expect(console.results.isEmpty)
    }

    @Test("The error names the missing operand")
    func missingOperand() {
        let syntax = CommandSyntax(
            name: "diff",
            summary: "",
            discussion: [],
            operands: [
                CommandSyntax.Operand(name: "OLD", summary: "", isRequired: true),
                CommandSyntax.Operand(name: "NEW", summary: "", isRequired: true),
            ],
            options: []
        )
        #expect(syntax.usage.joined(separator: " ") == "diff OLD NEW")
        #expect(throws: UsageError("NEW is missing")) { try ParsedArguments(["a"], syntax: syntax) }
    }
}

@Suite("Module names")
struct ModuleNameTests {
    @Test("ASCII identifiers are module names", arguments: ["A", "SentryAPI", "sentry_2", "_a", "api"])
    func accepted(_ text: String) throws {
        #expect(try ModuleName(text).text == text)
    }

    @Test(
        "Other texts are not module names",
        arguments: ["", "_", "2a", "a b", "a-b", "é", "a\n", "self", "Swift", "Foundation", "SpecimenRuntime"]
            + [String(repeating: "a", count: 101)]
    )
    func refused(_ text: String) {
        #expect(throws: UsageError.self) { try ModuleName(text) }
    }

    @Test(
        "The name of a folder becomes a module name",
        arguments: [
            ("api-docs", "ApiDocs"), ("sentry-2020", "Sentry2020"), ("SentryAPI", "SentryAPI"), ("2020", "API2020"),
            ("é", "API"), ("", "API"), ("a b.c", "ABC"), ("foundation", "APIFoundation"), ("self", "API"),
        ]
    )
    func derived(folder: String, name: String) throws {
        let derived = ModuleName(folder: folder)
        #expect(derived.text == name)
        #expect(try ModuleName(derived.text) == derived)
    }
}
