import SpecimenExport
import Testing

@testable import SpecimenCommand

@Suite("Help")
struct HelpTests {
    @Test("The help of the program lists the commands")
    func program() {
        let expected = """
            Turns endpoint descriptions into a typed Swift client library.

            Usage: specimen COMMAND [ARGUMENT …]

            Commands:
              generate  Generate a Swift client library from endpoint descriptions.
              import    Turn rendered documentation pages into endpoint descriptions.
              inspect   Show the inferred operations and types, with the evidence for them.
              export    Write the inferred API as an OpenAPI document or in another format.
              diff      Show what a change of the docs means for users of the client.
              schema    Show the keys of specimen.json.
              init      Make a package for a docs folder, which builds and runs as it is.

            Options:
              --version  Show the version.
              --help     Show this help.

            Run `specimen COMMAND --help` for the help of a command.

            """
        #expect(run("--help") == (.success, expected, []))
    }

    @Test("The help of generate")
    func generate() {
        let expected = """
            Reads the endpoint descriptions of a folder and writes a Swift client library
            for the API.

            Only files whose contents change are written, and only files that were generated
            earlier are replaced or removed. If the docs have errors, nothing is written.

            Usage: specimen generate [DOCS] [--output DIR] [--module NAME] [--check]
                            [--quiet] [--verbose]

            Arguments:
              DOCS  The folder of the endpoint descriptions (default: api-docs).

            Options:
              --output DIR   The folder to write to (default: Generated/, then the module's
                             name).
              --module NAME  The name of the module (default: `module` in specimen.json,
                             otherwise made from the folder's name).
              --check        Write nothing. If the output is not up to date, print the
                             difference and exit with 1.
              --quiet        Print only errors.
              --verbose      List every file and whether it was written.
              --help         Show this help.

            """
        #expect(run("generate", "--help") == (.success, expected, []))
    }

    @Test("The help of import")
    func importing() {
        let expected = """
            Reads documentation pages as a browser shows them, copied as text, as Markdown
            or saved as HTML, and writes one description file for each endpoint.

            An existing file with other contents is left as it is, and the difference is
            printed. If a page has errors, nothing is written.

            Usage: specimen import PAGE… [--output DIR] [--format text|json] [--force]

            Arguments:
              PAGE  A file that contains a page.

            Options:
              --output DIR        The folder to write to (default: api-docs).
              --format text|json  The format of the report; json shows the part that each
                                  line was read as (default: text).
              --force             Overwrite existing files with other contents.
              --help              Show this help.

            """
        #expect(run("import", "--help") == (.success, expected, []))
    }

    @Test("The help of inspect")
    func inspect() {
        let expected = """
            Reads the endpoint descriptions of a folder and shows the operations and models,
            with the samples and the JSON paths that each type is inferred from. Nothing is
            written.

            With --findings it shows contradictions and gaps in the docs, with file and
            position, for their owner to correct.

            Usage: specimen inspect [DOCS] [--format text|json] [--of NAME] [--findings]
                            [--module NAME]

            Arguments:
              DOCS  The folder of the endpoint descriptions (default: api-docs).

            Options:
              --format text|json  Text for people or JSON for programs (default: text).
              --of NAME           Show everything about one operation (listReleases), model
                                  (Release) or property (Release.version).
              --findings          Show the contradictions and gaps in the docs.
              --module NAME       The name of the module (default: `module` in
                                  specimen.json, otherwise made from the folder's name).
              --help              Show this help.

            """
        #expect(run("inspect", "--help") == (.success, expected, []))
    }

    @Test("The help of export describes each format", arguments: Exporters.all.map(\.summary))
    func export(_ summary: String) {
        #expect(ExportCommand.syntax.discussion.contains(summary))
        #expect(Exporters.all.count { summary.hasPrefix("`\($0.format)` ") } == 1)
    }

    @Test("The help of each command lists all options, in at most 80 columns", arguments: Commands.names)
    func complete(_ name: String) throws {
        let syntax = try Commands.named(name).syntax
        let help = Help.command(syntax)
        for option in syntax.allOptions {
            #expect(help.contains("  \(option.usage)  "))
        }
        #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}

private func == (left: (ProgramStatus, String, [String]), right: (ProgramStatus, String, [String])) -> Bool {
    left.0 == right.0 && left.1 == right.1 && left.2 == right.2
}
