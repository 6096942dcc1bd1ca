/// The arguments of a command, sorted into operands and options.
struct ParsedArguments: Sendable, Hashable {
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]
    private var switches: Set<String> = []

    func value(_ option: String) -> String? { values[option] }

    func has(_ option: String) -> Bool { switches.contains(option) }

    /// The first operand, or the usual name of a docs folder.
    var docs: String { operands.first ?? "api-docs" }

    func module() throws(UsageError) -> ModuleName? {
        guard let name = value("module") else { return nil }
        do {
            return try ModuleName(name)
        } catch {
            throw .moduleName(name, error)
        }
    }

    /// Sorts the arguments after the command's name.
    ///
    /// The value of an option is the next argument or follows `=`. After `--`, every argument is an operand. Parsing ends at
    /// `--help`, so that help is shown even if other arguments are wrong.
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
            if option == .help {
                switches.insert(option.name)
                return
            }
            try read(option, from: argument, followedBy: &rest)
        }
        if operands.count > syntax.operands.count, syntax.operands.last?.isRepeated != true {
            throw .unexpectedOperand(operands[syntax.operands.count])
        }
        if operands.contains("") { throw .emptyOperand }
        for missing in syntax.operands.dropFirst(operands.count) where missing.isRequired {
            throw .missingOperand(missing.name)
        }
    }

    private static func option(
        _ argument: String,
        of syntax: CommandSyntax
    ) throws(UsageError) -> CommandSyntax.Option {
        if argument == "-h" { return .help }
        let name = String(argument.prefix { $0 != "=" })
        guard let option = syntax.allOptions.first(where: { "--\($0.name)" == name }) else {
            throw .unknownOption(name, command: syntax.name, known: syntax.allOptions.map { "--\($0.name)" })
        }
        return option
    }

    private mutating func read(
        _ option: CommandSyntax.Option,
        from argument: String,
        followedBy rest: inout ArraySlice<String>
    ) throws(UsageError) {
        guard values[option.name] == nil, !has(option.name) else { throw .repeatedOption(option) }
        var value = argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
        guard option.value != nil else {
            if value != nil { throw .unexpectedValue(option) }
            switches.insert(option.name)
            return
        }
        // In `--output --check` the folder is missing. A folder of that name is given as `--output=--check`.
        if value == nil, let next = rest.first, !next.hasPrefix("-") {
            value = next
            rest.removeFirst()
        }
        guard let value, !value.isEmpty else { throw .missingValue(option) }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            throw .unknownChoice(value, option)
        }
        values[option.name] = value
    }
}
