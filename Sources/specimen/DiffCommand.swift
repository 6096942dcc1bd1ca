import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference

/// `specimen diff`: what a change of the docs means for the users of the client.
struct DiffCommand: Sendable, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case text, markdown, json
    }

    var old: String
    var new: String
    var format: Format
    /// The check fails where something of this level or a graver one differs; nil for never.
    var threshold: Difference.Level?
    var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "diff",
        summary: "Show what a change of the docs means for the users of the client",
        discussion: [
            "Compares the clients of two docs folders: operations, parameters, models and properties that were added, removed, "
                + "renamed or are of another type.",
            "A difference is breaking where source that compiled may no longer, or a call does something else; additive where "
                + "all of it still compiles and does the same; documentation where only what is said differs. "
                + "The last line says which part of a semantic version has to grow.",
        ],
        operands: [
            CommandSyntax.Operand(name: "OLD", summary: "The docs folder as it was.", isRequired: true),
            CommandSyntax.Operand(name: "NEW", summary: "The docs folder as it is.", isRequired: true),
        ],
        options: [
            CommandSyntax.Option(
                name: "format",
                value: "FORMAT",
                choices: Format.allCases.map(\.rawValue),
                summary: "How to show it (default: text)."
            ),
            CommandSyntax.Option(
                name: "fail-on",
                value: "LEVEL",
                choices: Difference.Level.allCases.reversed().map(\.rawValue),
                summary: "Exit with 1 if something of this level or a graver one differs."
            ),
            .module,
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        old = arguments.operands[0]
        new = arguments.operands[1]
        format = arguments.value("format").flatMap(Format.init) ?? .text
        threshold = arguments.value("fail-on").flatMap(Difference.Level.init)
        module = try arguments.module(for: Self.syntax)
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        // What the docs could do better is said when they are generated from.
        let reports = [old, new].map { DocsReport(path: $0, severity: .error, console: console) }
        let (before, after) = (try readDocumentation(of: old, reports[0]), try readDocumentation(of: new, reports[1]))
        // Folders that say nothing of a module are of one: their own names would make a difference of nothing.
        let fallback = try module ?? moduleName(after, docs: new)
        let earlier = try module ?? (before.configuration.module == nil ? fallback : moduleName(before, docs: old))
        let comparison = Comparison(
            of: try inferModel(before, module: earlier, reports[0]),
            with: try inferModel(after, module: fallback, reports[1])
        )
        console.printResult(text(of: comparison))
        guard let threshold, let level = comparison.level, level >= threshold else { return .done }
        return .fault
    }

    private func text(of comparison: Comparison) -> String {
        switch format {
        case .text: comparison.text
        case .markdown: comparison.markdown
        case .json: comparison.json
        }
    }
}
