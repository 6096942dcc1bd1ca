import SpecimenExport

/// `specimen diff` shows what a change of the docs means for users of the client.
struct DiffCommand: Command {
    private enum Format: String, CaseIterable {
        case text, markdown, json
    }

    private var old: String
    private var new: String
    private var format: Format
    /// The command fails if a difference has this level or a greater level; nil for never.
    private var threshold: Difference.Level?
    private var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "diff",
        summary: "Show what a change of the docs means for users of the client",
        discussion: [
            "Compares the clients of two docs folders: operations, parameters, models and properties that were added, removed "
                + "or renamed, or whose type changed.",
            "A difference is breaking if source that compiled may no longer compile, or if a call does something "
                + "different; additive if all source still compiles and does the same; documentation if only descriptions "
                + "differ. The last line names the part of a semantic version that has to grow.",
        ],
        operands: [
            .init(name: "OLD", summary: "The docs folder before the change.", isRequired: true),
            .init(name: "NEW", summary: "The docs folder after the change.", isRequired: true),
        ],
        options: [
            .format(Format.allCases.map(\.rawValue), "The format of the differences"),
            .option(
                "fail-on",
                "LEVEL",
                choices: Difference.Level.allCases.reversed().map(\.rawValue),
                "Exit with 1 if there is a difference of this level or of a level named before it."
            ),
            .module,
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        old = arguments.operands[0]
        new = arguments.operands[1]
        format = arguments.value("format").flatMap(Format.init) ?? .text
        threshold = arguments.value("fail-on").flatMap(Difference.Level.init)
        module = try arguments.module()
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        // `specimen generate` reports the warnings.
        let oldDocs = try Docs(reading: old, reporting: .error, to: console)
        let newDocs = try Docs(reading: new, reporting: .error, to: console)
        let (before, after) = (try oldDocs.documentation(), try newDocs.documentation())
        let newModule = try module ?? newDocs.module(for: after.configuration)
        // Without a configured module the names of the folders would differ.
        let oldModule =
            try module ?? (before.configuration.module == nil ? newModule : oldDocs.module(for: before.configuration))
        let comparison = Pipeline.compare(
            try oldDocs.model(of: before, module: oldModule),
            with: try newDocs.model(of: after, module: newModule)
        )
        switch format {
        case .text: console.printResult(comparison.text)
        case .markdown: console.printResult(comparison.markdown)
        case .json: console.printResult(comparison.json)
        }
        guard let threshold, let level = comparison.level, level >= threshold else { return .success }
        return .failure
    }
}
