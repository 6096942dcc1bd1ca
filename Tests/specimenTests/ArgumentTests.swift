import Testing

@testable import SpecimenCommand

@Suite("Arguments")
struct ArgumentTests {
    struct Accepted: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var invocation: @Sendable () throws -> Invocation
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: [String], _ invocation: @escaping @autoclosure @Sendable () throws -> Invocation) {
            self.arguments = arguments
            self.invocation = invocation
        }
    }

    @Test(
        "are understood",
        arguments: [
            Accepted(["--help"], .help(nil)),
            Accepted(["-h"], .help(nil)),
            Accepted(["help"], .help(nil)),
            Accepted(["help", "inspect"], .help("inspect")),
            Accepted(["--version"], .version),
            Accepted(["generate"], .generate(GenerateCommand())),
            Accepted(["generate", "docs"], .generate(GenerateCommand(docs: "docs"))),
            Accepted(["generate", "--output", "out"], .generate(GenerateCommand(output: "out"))),
            Accepted(["generate", "--output=out"], .generate(GenerateCommand(output: "out"))),
            Accepted(["generate", "--output=a=b"], .generate(GenerateCommand(output: "a=b"))),
            Accepted(["generate", "--output=--check"], .generate(GenerateCommand(output: "--check"))),
            Accepted(["generate", "--check", "docs"], .generate(GenerateCommand(docs: "docs", isCheck: true))),
            Accepted(["generate", "--", "--docs"], .generate(GenerateCommand(docs: "--docs"))),
            Accepted(["generate", "--module", "Acme"], .generate(GenerateCommand(module: try ModuleName("Acme")))),
            Accepted(["generate", "--help"], .help("generate")),
            Accepted(["generate", "docs", "-h", "--nonsense"], .help("generate")),
            Accepted(["import", "a", "b"], .importing(ImportCommand(pages: ["a", "b"]))),
            Accepted(
                ["import", "--force", "a", "--output=out", "--format", "json"],
                .importing(ImportCommand(pages: ["a"], output: "out", format: .json, isForced: true))
            ),
            Accepted(["inspect"], .inspect(InspectCommand())),
            Accepted(["inspect", "docs", "--format", "json"], .inspect(InspectCommand(docs: "docs", format: .json))),
            Accepted(["inspect", "--module=A_1"], .inspect(InspectCommand(module: try ModuleName("A_1")))),
        ]
    )
    func understood(_ sample: Accepted) throws {
        #expect(try Invocation(sample.arguments) == sample.invocation())
    }

    static let moduleRule = "it must be letters, digits and `_`, and begin with a letter"

    @Test(
        "that make no sense are refused with what would",
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
                ["generate", "--module", "class"], "`class` cannot be the name of a module: it is a keyword of Swift",
                "specimen generate --help"
            ),
            (
                ["inspect", "--format", "jsn"], "`--format` cannot be `jsn`; did you mean `json`?",
                "specimen inspect --help"
            ),
            (
                ["inspect", "--format", "yaml"], "`--format` cannot be `yaml`; it is one of `text` and `json`",
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

    @Test("A required operand that is missing is named")
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
        #expect(throws: UsageError.missingOperand("NEW", command: "diff")) { try ParsedArguments(["a"], as: syntax) }
    }
}

@Suite("Module names")
struct ModuleNameTests {
    @Test("are ASCII identifiers", arguments: ["A", "SentryAPI", "sentry_2", "_a", "api"])
    func accepted(_ text: String) throws {
        #expect(try ModuleName(text).text == text)
    }

    @Test(
        "are nothing else",
        arguments: ["", "_", "2a", "a b", "a-b", "é", "a\n", "self", "Swift", "Foundation", "SpecimenRuntime"]
            + [String(repeating: "a", count: 101)]
    )
    func refused(_ text: String) {
        #expect(throws: ModuleName.Refusal.self) { try ModuleName(text) }
    }

    @Test(
        "are made of a folder's name when nothing else gives one",
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
