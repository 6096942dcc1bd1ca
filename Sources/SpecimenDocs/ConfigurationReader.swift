import SpecimenJSON

/// Reads `specimen.json`. What it may hold is the table of its keys.
struct ConfigurationReader {
    /// One key: what it is for, and how its value is checked and kept.
    struct Key: Sendable {
        var name: String
        /// What to write, for the advice of an error.
        var advice: String
        /// What is wrong with a text that cannot be the value; nil where it can.
        var problem: @Sendable (String) -> String?
        var store: @Sendable (String, inout Configuration) -> Void
    }

    static let keys = [
        Key(
            name: "module",
            advice: "write a Swift identifier such as \"SentryAPI\"",
            problem: { SwiftName($0).problem ?? SwiftName($0).moduleProblem },
            store: { $1.module = $0 }
        ),
        Key(
            name: "client",
            advice: "write the name of a Swift type such as \"SentryClient\"",
            problem: { SwiftName($0).problem ?? SwiftName($0).typeProblem },
            store: { $1.client = $0 }
        ),
        Key(
            name: "baseURL",
            advice: "write an absolute http or https URL without query, such as \"https://sentry.io\"",
            problem: { isBaseURL($0) ? nil : "is not the URL of a server" },
            store: { $1.baseURL = $0 }
        ),
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
        guard let members = members(of: document.root, log: &log) else { return configuration }
        for member in members {
            read(member, in: document, into: &configuration, log: &log)
        }
        if let client = configuration.client, client == configuration.module, let node = document.root["client"] {
            log.error(
                at: node,
                "the client has the name of the module, which would hide the module",
                advice: "call it \"\(client)Client\", say"
            )
        }
        return configuration
    }

    private func members(of root: JSONNode, log: inout FileLog) -> [JSONMember]? {
        guard root.kind == .object else {
            log.error(
                at: root,
                "\(root.kind.withArticle) was found where the object of the configuration belongs",
                advice: "write an object in braces with the keys \(listed(Self.keys.map { "`\($0.name)`" }))"
            )
            return nil
        }
        var seen: Set<String> = []
        return root.members.filter { member in
            guard !seen.insert(member.key).inserted else { return true }
            log.error(
                at: log.location(ofKeyOf: member, in: root.document),
                "the key \(quoted(member.key)) stands here for the second time in one object",
                advice: "keep one of the two"
            )
            return false
        }
    }

    private func read(
        _ member: JSONMember,
        in document: JSONDocument,
        into configuration: inout Configuration,
        log: inout FileLog
    ) {
        let names = Self.keys.map(\.name)
        guard let key = Self.keys.first(where: { $0.name == member.key }) else {
            log.error(
                at: log.location(ofKeyOf: member, in: document),
                "\(quoted(member.key)) is not a key of the configuration",
                advice: closest(to: member.key, in: names).map { "did you mean `\($0)`?" }
                    ?? "use \(listed(names.map { "`\($0)`" }, conjunction: "or"))"
            )
            return
        }
        guard let text = member.value.string else {
            log.wrongKind(member.value, key: key.name, expected: "a string", advice: key.advice)
            return
        }
        if let problem = key.problem(text) {
            log.error(at: member.value, "`\(key.name)`: \(quoted(text)) \(problem)", advice: key.advice)
            return
        }
        key.store(text, &configuration)
    }

    private static func isBaseURL(_ text: String) -> Bool {
        StringFormat.formats(of: text) == .url && !text.contains { $0 == "?" || $0 == "#" || $0 == "@" }
    }
}
