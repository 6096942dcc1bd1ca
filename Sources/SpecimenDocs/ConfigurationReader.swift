import SpecimenJSON

/// Reads `specimen.json`. What it may hold is the table of its keys.
struct ConfigurationReader {
    static let keys: [ConfigurationKey<Configuration>] = [
        .text("module", advice: "write a Swift identifier such as \"SentryAPI\"") { name in
            SwiftName(name).problem ?? SwiftName(name).moduleProblem
        } store: {
            $1.module = $0
        },
        .text("client", advice: "write the name of a Swift type such as \"SentryClient\"") { name in
            SwiftName(name).problem ?? SwiftName(name).typeProblem
        } store: {
            $1.client = $0
        },
        .text(
            "baseURL",
            advice: "write an absolute http or https URL without query, such as \"https://sentry.io\""
        ) {
            isBaseURL($0) ? nil : "is not the URL of a server"
        } store: {
            $1.baseURL = $0
        },
        .choice("merge", of: MergeMode.self) { $1.merge = $0 },
        ConfigurationKey("models") { node, configuration, log in
            configuration.models = OverrideReader.models(node, log: &log)
        },
        ConfigurationKey("places") { node, configuration, log in
            configuration.places = OverrideReader.places(node, log: &log)
        },
        ConfigurationKey("operations") { node, configuration, log in
            configuration.operations = OverrideReader.operations(node, log: &log)
        },
        ConfigurationKey("paging") { node, configuration, log in
            OverrideReader.pagingKeys.read(node, noun: "the paging", into: &configuration.paging, log: &log)
        },
    ]

    func configuration(in file: SourceFile, log: inout FileLog) -> Configuration {
        var configuration = Configuration()
        guard case .json(let range) = FileFormat(of: file.bytes) else {
            log.error(
                at: SourceLocation(file: file.path, position: TextPosition(line: 1, column: 1)),
                "the configuration is not a JSON object",
                advice: "write an object with the keys \(listed(Self.keys.map { "`\($0.name)`" })), or remove the file"
            )
            return configuration
        }
        guard let document = log.document(parsing: file.bytes, in: range) else { return configuration }
        Self.keys.read(document.root, noun: "the configuration", into: &configuration, log: &log)
        if let client = configuration.client, client == configuration.module, let node = document.root["client"] {
            log.error(
                at: node,
                "the client has the name of the module, which would hide the module",
                advice: "call it \"\(client)Client\", say"
            )
        }
        return configuration
    }

    private static func isBaseURL(_ text: String) -> Bool {
        StringFormat.formats(of: text) == .url && !text.contains { $0 == "?" || $0 == "#" || $0 == "@" }
    }
}
