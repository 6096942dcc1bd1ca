import SpecimenDocs
import SpecimenJSON

extension Comparison {
    /// The differences by level, breaking differences first. Ends with a line break.
    public var text: String {
        var lines: [String] = []
        for level in Difference.Level.allCases.reversed() {
            let differences = differences(of: level)
            guard !differences.isEmpty else { continue }
            lines.append("\(Self.heading(level)) (\(differences.count))")
            lines += differences.map { "  \($0.subject.name): \($0.words)" }
            lines.append("")
        }
        lines.append(conclusion)
        return lines.map(printable).joined(separator: "\n") + "\n"
    }

    /// The differences as Markdown, for the description of a pull request. Ends with a line break.
    public var markdown: String {
        var lines = ["## \(conclusion)", ""]
        for level in Difference.Level.allCases.reversed() {
            let differences = differences(of: level)
            guard !differences.isEmpty else { continue }
            lines += ["### \(Self.heading(level))", ""]
            lines += differences.map { "- \(Self.code($0.subject.name)): \(Self.escaped($0.words))" }
            lines.append("")
        }
        if lines.last == "" { lines.removeLast() }
        return lines.map(printable).joined(separator: "\n") + "\n"
    }

    /// The differences as JSON. Ends with a line break.
    public var json: String {
        let differences = differences.map { difference -> JSONValue in
            var fields: JSONFields = [
                "level": .string(difference.level.rawValue), "subject": .string(difference.subject.noun),
                "name": .string(difference.subject.name), "change": .string(difference.kind.rawValue),
            ]
            if let old = difference.old { fields["old"] = .string(old) }
            if let new = difference.new { fields["new"] = .string(new) }
            return .object(fields)
        }
        let document: JSONValue = [
            "step": .string(step), "level": level.map { .string($0.rawValue) } ?? .null,
            "differences": .array(differences),
        ]
        return printable(document)
    }

    private var conclusion: String {
        switch step {
        case "none": "Nothing differs."
        case let step: "A \(step) version."
        }
    }

    private static func heading(_ level: Difference.Level) -> String {
        switch level {
        case .breaking: "Breaking"
        case .additive: "Additive"
        case .documentation: "Documentation"
        }
    }

    /// Escapes text of the docs, so that it is not read as Markdown.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_{}[]<>#|~".contains(character) { escaped.append("\\") }
            escaped.append(character.isNewline ? " " : character)
        }
        return escaped
    }

    private static func code(_ text: String) -> String {
        let fence = text.contains("`") ? "``" : "`"
        return fence + text + fence
    }
}
