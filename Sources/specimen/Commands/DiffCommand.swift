import SpecimenExport

/// `specimen diff` shows what a change of the docs means for users of the client.
struct DiffCommand: Command, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case text, markdown, json
    }

    var old: String
    var new: String
    var format: Format
    /// The command fails if a difference has this level or a greater level; nil for never.
    var threshold: Difference.Level?
    var module: ModuleName?

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
            CommandSyntax.Operand(name: "OLD", summary: "The docs folder before the change.", isRequired: true),
            CommandSyntax.Operand(name: "NEW", summary: "The docs folder after the change.", isRequired: true),
        ],
        options: [
            .format(Format.allCases.map(\.rawValue), "The format of the differences"),
            CommandSyntax.Option(
                name: "fail-on",
                value: "LEVEL",
                choices: Difference.Level.allCases.reversed().map(\.rawValue),
                summary: "Exit with 1 if there is a difference of this level or of a level named before it."
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
