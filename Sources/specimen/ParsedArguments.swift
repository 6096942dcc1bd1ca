import SpecimenDocs

/// The arguments of one command, sorted by the command's syntax.
struct ParsedArguments: Sendable, Hashable {
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]
    private var switches: Set<String> = []

    func value(_ option: String) -> String? {
        values[option]
    }

    func has(_ option: String) -> Bool {
        switches.contains(option)
    }

    /// Sorts the arguments after the command's name.
    ///
    /// A value follows its option as the next argument or after `=`; after `--`, everything is an operand. Parsing ends at
    /// `--help`: whoever asks for help is not told first what else is wrong.
    init(_ arguments: some Sequence<String>, as syntax: CommandSyntax) throws(UsageError) {
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
            if option.name == CommandSyntax.help.name {
                switches.insert(option.name)
                return
            }
            try read(option, from: argument, followedBy: &rest, of: syntax)
        }
        try checkOperands(of: syntax)
    }

    private static func option(_ argument: String, of syntax: CommandSyntax) throws(UsageError) -> CommandSyntax.Option
    {
        if argument == "-h" { return CommandSyntax.help }
        let name = String(argument.prefix { $0 != "=" })
        if let option = syntax.allOptions.first(where: { "--\($0.name)" == name }) {
            return option
        }
        let meant = closest(to: name, in: syntax.allOptions.map { "--\($0.name)" })
        throw .unknownOption(name, command: syntax.name, meant: meant)
    }

    private mutating func read(
        _ option: CommandSyntax.Option,
        from argument: String,
        followedBy rest: inout ArraySlice<String>,
        of syntax: CommandSyntax
    ) throws(UsageError) {
        guard values[option.name] == nil, !switches.contains(option.name) else {
            throw .repeatedOption(option, command: syntax.name)
        }
        let given = argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
        guard option.value != nil else {
            if given != nil { throw .unexpectedValue(option, command: syntax.name) }
            switches.insert(option.name)
            return
        }
        var value = given
        // `--output --check` has forgotten the folder; who means a folder of that name writes `--output=--check`.
        if value == nil, let next = rest.first, !next.hasPrefix("-") {
            value = next
            rest.removeFirst()
        }
        guard let value, !value.isEmpty else {
            throw .missingValue(option, command: syntax.name)
        }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            throw .unknownChoice(value, option: option, command: syntax.name)
        }
        values[option.name] = value
    }

    private func checkOperands(of syntax: CommandSyntax) throws(UsageError) {
        if operands.count > syntax.operands.count, syntax.operands.last?.isRepeated != true {
            throw .unexpectedOperand(operands[syntax.operands.count], command: syntax.name)
        }
        if operands.contains("") {
            throw .emptyOperand(command: syntax.name)
        }
        for missing in syntax.operands.dropFirst(operands.count) where missing.isRequired {
            throw .missingOperand(missing.name, command: syntax.name)
        }
    }
}
