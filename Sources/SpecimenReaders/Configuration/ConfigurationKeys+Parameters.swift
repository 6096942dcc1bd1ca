import SpecimenDocs

extension ConfigurationKeys {
    static func parameters<Target>(
        _ summary: String,
        store: WritableKeyPath<Target, [ParameterOverride]> & Sendable
    ) -> ConfigurationKey<Target> {
        .items(
            "parameters",
            summary,
            keys: parameter,
            noun: "a parameter",
            example: "ids",
            make: ParameterOverride.init,
            store: store
        )
    }

    static let parameter: [ConfigurationKey<ParameterOverride>] = [
        type("a type as in endpoint descriptions", of: "a parameter", store: \.type),
        .choice(
            "style",
            "how a list or an object is sent: "
                + ParameterStyle.allCases.map { "`\($0.rawValue)`, \($0.example)" }.joined(separator: "; "),
            otherwise: "as examples and descriptions show",
            store: \.style
        ),
        .choice(
            "format",
            "how a flag or a date is sent: `1-or-0`, `yes-or-no` or `name-alone`; `epoch-seconds`, `whole-epoch-seconds` or"
                + " `epoch-milliseconds`; `plain` for the form of the type",
            otherwise: "as examples and descriptions show",
            store: \.wireFormat
        ),
        .bool("required", "whether it must be given", otherwise: "inferred") { $1.isRequired = $0 },
        .texts("choices", "the known values; other values can be sent, too") { $1.choices = $0.map(\.text) },
    ]
}

extension ParameterStyle {
    fileprivate var example: String {
        switch self {
        case .repeated: "`ids=1&ids=2`"
        case .emptyBrackets: "`ids[]=1&ids[]=2`"
        case .indexed: "`ids[0]=1&ids[1]=2`"
        case .comma: "`ids=1,2`"
        case .pipe: "`ids=1%7C2`"
        case .space: "`ids=1%202`"
        case .brackets: "`filter[name]=a`"
        case .json: "`filter={\"name\":\"a\"}`"
        }
    }
}
