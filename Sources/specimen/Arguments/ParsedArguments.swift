import SpecimenDocs

/// The arguments of a command, sorted into operands and options.
struct ParsedArguments: Sendable {
    private(set) var operands: [String] = []
    /// The values of the options; an empty text for an option without a value.
    private var options: [String: String] = [:]

    func value(_ option: String) -> String? { options[option] }

    func has(_ option: String) -> Bool { options[option] != nil }

    /// The first operand, or the usual name of a docs folder.
    var docs: String { operands.first ?? "api-docs" }

    func module() throws(UsageError) -> ModuleName? {
        guard let name = value("module") else { return nil }
        return try ModuleName(name)
    }

    /// Sorts the arguments after the command's name.
    ///
    /// The value of an option is the next argument or follows `=`. After `--`, every argument is an operand. Parsing
    /// ends at `--help`, so that help is shown even if other arguments are wrong.
    init(_ arguments: some Sequence<String>, syntax: CommandSyntax) throws(UsageError) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            let option = try Self.option(argument, of: syntax)
            guard !has(option.name) else { throw UsageError("`--\(option.name)` is given twice") }
            options[option.name] = try Self.value(of: option, from: argument, followedBy: &rest)
            if option.name == CommandSyntax.Option.help.name { return }
        }
        if operands.count > syntax.operands.count, syntax.operands.last?.isRepeated != true {
            throw UsageError("unexpected argument `\(operands[syntax.operands.count])`")
        }
        if operands.contains("") { throw UsageError("an argument is empty") }
        for missing in syntax.operands.dropFirst(operands.count) where missing.isRequired {
            throw UsageError("\(missing.name) is missing")
        }
    }

    private static func option(
        _ argument: String,
        of syntax: CommandSyntax
    ) throws(UsageError) -> CommandSyntax.Option {
        let name = argument == "-h" ? "--help" : String(argument.prefix { $0 != "=" })
        guard let option = syntax.allOptions.first(where: { "--\($0.name)" == name }) else {
            throw .unknownOption(name, of: syntax.name, known: syntax.allOptions.map { "--\($0.name)" })
        }
        return option
    }

    private static func value(
        of option: CommandSyntax.Option,
        from argument: String,
        followedBy rest: inout ArraySlice<String>
    ) throws(UsageError) -> String {
        var value = argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
        guard option.value != nil else {
            if value != nil { throw UsageError("`--\(option.name)` takes no value") }
            return ""
        }
        // In `--output --check` the folder is missing. A folder of that name is given as `--output=--check`.
        if value == nil, rest.first?.hasPrefix("-") == false { value = rest.removeFirst() }
        guard let value, !value.isEmpty else {
            throw UsageError("`--\(option.name)` needs a value: `\(option.usage)`")
        }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            let choices = "choose one of \(listed(option.choices.map(quoted)))"
            let advice = suggestion(for: value, in: option.choices, otherwise: choices)
            throw UsageError("`--\(option.name)` cannot be `\(value)`; \(advice)")
        }
        return value
    }
}
