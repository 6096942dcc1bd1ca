import SpecimenDocs
import SpecimenJSON

extension Comparison {
    /// The differences by level, breaking differences first. Ends with a line break.
    public var text: String {
        let sections = sections { heading, differences in
            ["\(heading) (\(differences.count))"] + differences.map { "  \($0.subject.name): \($0.words)" } + [""]
        }
        return printable(sections + [conclusion])
    }

    /// The differences as Markdown, for the description of a pull request. Ends with a line break.
    public var markdown: String {
        let sections = sections { heading, differences in
            ["", "### \(heading)", ""]
                + differences.map { "- \(Self.code($0.subject.name)): \(Self.escaped($0.words))" }
        }
        return printable(["## \(conclusion)"] + sections)
    }

    /// The differences as JSON. Ends with a line break.
    public var json: String {
        let differences = differences.map { difference -> JSONValue in
            var fields: JSONFields = [
                "level": .string(difference.level.rawValue), "subject": .string(difference.subject.noun.rawValue),
                "name": .string(difference.subject.name), "change": .string(difference.kind.rawValue),
            ]
            fields["old"] = difference.old.map(JSONValue.string)
            fields["new"] = difference.new.map(JSONValue.string)
            return .object(fields)
        }
        return printable([
            "step": .string(step), "level": level.map { .string($0.rawValue) } ?? .null,
            "differences": .array(differences),
        ])
    }

    /// The lines of each level that has differences, breaking differences first.
    private func sections(_ lines: (_ heading: String, _ differences: [Difference]) -> [String]) -> [String] {
        Difference.Level.allCases.reversed().flatMap { level -> [String] in
            let differences = differences.filter { $0.level == level }
            let heading = level.rawValue.prefix(1).uppercased() + level.rawValue.dropFirst()
            return differences.isEmpty ? [] : lines(heading, differences)
        }
    }

    private var conclusion: String { step == "none" ? "Nothing differs." : "A \(step) version." }

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
