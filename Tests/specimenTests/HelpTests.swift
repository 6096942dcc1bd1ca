import Testing

@testable import SpecimenCommand

@Suite("Help")
struct HelpTests {
    @Test("of the program lists the commands")
    func program() {
        let expected = """
            Turns endpoint descriptions into a typed Swift client library.

            Usage: specimen COMMAND [ARGUMENT …]

            Commands:
              generate  Generate a Swift client library from endpoint descriptions.
              import    Turn rendered documentation pages into endpoint descriptions.
              inspect   Show what is inferred from endpoint descriptions, and from what.
              export    Export what is inferred as an OpenAPI 3.1 document.
              diff      Show what a change of the docs means for the users of the client.
              schema    Show what specimen.json may hold.
              init      Make a package of a docs folder, which builds and runs as it is.

            Options:
              --version  Show the version.
              --help     Show this help.

            `specimen COMMAND --help` tells more about a command.

            """
        #expect(run("--help") == (.done, expected, []))
    }

    @Test("of generate")
    func generate() {
        let expected = """
            Reads the endpoint descriptions of a folder and writes a Swift client library
            for the API.

            Only files whose contents change are written, and only files that were generated
            earlier are replaced or removed. When the docs have errors, nothing is written.

            Usage: specimen generate [DOCS] [--output DIR] [--module NAME] [--check]
                            [--quiet] [--verbose]

            Arguments:
              DOCS  The folder of the endpoint descriptions (default: api-docs).

            Options:
              --output DIR   The folder to write to (default: Generated/, then the module's
                             name).
              --module NAME  The name of the module (default: what specimen.json in DOCS
                             says, else a name made of the folder's).
              --check        Write nothing; if the output is not up to date, print the
                             difference and exit with 1.
              --quiet        Say nothing but errors.
              --verbose      Name every file, and what became of it.
              --help         Show this help.

            """
        #expect(run("generate", "--help") == (.done, expected, []))
    }

    @Test("of import")
    func importing() {
        let expected = """
            Reads documentation pages as a browser shows them, copied as text, as Markdown
            or saved as HTML, and writes one description file for each endpoint.

            A file that is there already and says something else is left as it is, and the
            difference is printed. When a page has errors, nothing is written.

            Usage: specimen import PAGE… [--output DIR] [--format text|json] [--force]

            Arguments:
              PAGE  A file that holds a page.

            Options:
              --output DIR        The folder to write to (default: api-docs).
              --format text|json  How to report what was read; json tells what each line was
                                  taken for (default: text).
              --force             Overwrite files that say something else.
              --help              Show this help.

            """
        #expect(run("import", "--help") == (.done, expected, []))
    }

    @Test("of inspect")
    func inspect() {
        let expected = """
            Reads the endpoint descriptions of a folder and shows the operations and models
            found in them, with the evidence for each type. Nothing is written.

            With --findings it shows where the docs contradict themselves or leave something
            out, with file and position, for their owner to mend.

            Usage: specimen inspect [DOCS] [--format text|json] [--of NAME] [--findings]
                            [--module NAME]

            Arguments:
              DOCS  The folder of the endpoint descriptions (default: api-docs).

            Options:
              --format text|json  How to show it (default: text).
              --of NAME           Show one operation (listReleases), model (Release) or
                                  property (Release.version), with all that is known of it.
              --findings          Show what is wrong with the docs, and what they leave out.
              --module NAME       The name of the module (default: what specimen.json in
                                  DOCS says, else a name made of the folder's).
              --help              Show this help.

            """
        #expect(run("inspect", "--help") == (.done, expected, []))
    }

    @Test(
        "of every command names every option it takes, in at most 80 columns",
        arguments: Command.all.map(\.syntax.name)
    )
    func complete(_ name: String) throws {
        let syntax = try Command.named(name).syntax
        let help = Help.command(syntax, program: "specimen")
        for option in syntax.allOptions {
            #expect(help.contains("  \(option.usage)  "))
        }
        #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}

private func == (left: (ProgramStatus, String, [String]), right: (ProgramStatus, String, [String])) -> Bool {
    left.0 == right.0 && left.1 == right.1 && left.2 == right.2
}
