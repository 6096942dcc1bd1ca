import SpecimenDocs
import SpecimenJSON

/// Reads `specimen.json`. What it may hold is the table of its keys.
struct ConfigurationReader {
    /// Where editors are told which schema to check the file by.
    static let schemaKey = "$schema"

    static let keys: [ConfigurationKey<Configuration>] = [
        .text(
            "module",
            "the name of the generated module",
            otherwise: "from `--module`, else after the folder around `api-docs`",
            advice: "write a Swift identifier such as \"SentryAPI\""
        ) {
            identifierProblem($0)
        } store: {
            $2.module = $0
            $2.moduleLocation = $1
        },
        .text(
            "client",
            "the name of the client type",
            otherwise: "the module's name without `API`, and `Client`",
            advice: "write the name of a Swift type such as \"SentryClient\""
        ) {
            identifierProblem($0)
        } store: {
            $2.client = $0
            $2.clientLocation = $1
        },
        .text(
            "baseURL",
            "the server",
            otherwise: "`https://` and the `Host` of the example requests; without one, the caller has to give it",
            advice: "write an absolute http or https URL without query, such as \"https://sentry.io\""
        ) {
            isBaseURL($0) ? nil : "is not the URL of a server"
        } store: {
            $2.baseURL = $0
        },
        .choice(
            "merge",
            "when objects of one name are one model: `never`, `identical` or `similar`",
            otherwise: "`similar`",
            of: MergeMode.self
        ) { $1.merge = $0 },
        ConfigurationKey(
            "models",
            "what single models are to be, by the name that is inferred",
            schema: OverrideReader.modelKeys.schema.byName
        ) { node, configuration, log in
            configuration.models = OverrideReader.models(node, log: &log)
        },
        ConfigurationKey(
            "places",
            "what the properties at places of the examples are to be; `*` in a place stands for any text",
            schema: OverrideReader.overrideKeys.schema.byName
        ) { node, configuration, log in
            configuration.jsonPaths = OverrideReader.places(node, log: &log)
        },
        ConfigurationKey(
            "operations",
            "what single operations are to be, by the name that is inferred",
            schema: OverrideReader.operationKeys.schema.byName
        ) { node, configuration, log in
            configuration.operations = OverrideReader.operations(node, log: &log)
        },
        ConfigurationKey(
            "paging",
            "the query parameters that lists are walked with",
            schema: OverrideReader.pagingKeys.schema
        ) { node, configuration, log in
            OverrideReader.pagingKeys.read(node, noun: "the paging", into: &configuration.paging, log: &log)
        },
    ]

    func configuration(in file: SourceFile, log: inout FileLog) -> Configuration {
        var configuration = Configuration()
        guard case .json(let range) = FileFormat(of: file.bytes) else {
            log.error(
                .wrongKind,
                at: SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1)),
                "the configuration is not a JSON object",
                advice: "write an object with the keys \(listed(Self.keys.map { "`\($0.name)`" })), or remove the file"
            )
            return configuration
        }
        guard let document = log.document(parsing: file.bytes, in: range) else { return configuration }
        Self.keys.read(
            document.root,
            noun: "the configuration",
            ignoring: [Self.schemaKey],
            into: &configuration,
            log: &log
        )
        return configuration
    }

    private static func isBaseURL(_ text: String) -> Bool {
        StringFormat.formats(of: text) == .url && !text.contains { $0 == "?" || $0 == "#" || $0 == "@" }
    }
}

/// What keeps a text from being an identifier. Only ASCII letters, digits and `_` are accepted: a linker reads some of
/// these names.
func identifierProblem(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first else { return "is empty" }
    let isIdentifier =
        !("0"..."9").contains(first) && text != "_"
        && text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0))
        }
    return isIdentifier ? nil : "is not an identifier"
}
