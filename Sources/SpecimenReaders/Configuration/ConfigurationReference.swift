import SpecimenDocs
import SpecimenJSON

/// What the configuration may hold, for people and for editors: made from the keys that are read.
public enum ConfigurationReference {
    /// A JSON Schema (draft 2020-12) of `specimen.json`.
    public static var schema: JSONValue {
        var fields: JSONFields = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "The configuration of a client that Specimen generates",
        ]
        for (key, value) in ConfigurationReader.keys.schema { fields.append(key, value) }
        if case .object(var properties)? = fields["properties"] {
            properties.append(ConfigurationReader.schemaKey, ["type": "string"])
            fields["properties"] = .object(properties)
        }
        return .object(fields)
    }

    /// A table in Markdown for each kind of object, under a line that says whose keys these are.
    public static var markdown: String {
        [
            table("At the top", ConfigurationReader.keys),
            table("Of a model", OverrideReader.modelKeys),
            table("Of a property, or what is found at a place", OverrideReader.overrideKeys),
            table("Of an operation", OverrideReader.operationKeys),
            table("Of the paging", OverrideReader.pagingKeys),
        ].joined(separator: "\n")
    }

    private static func table(_ title: String, _ keys: [some DocumentedKey]) -> String {
        let rows = keys.map { "| `\($0.name)` | \($0.summary) | \($0.fallback) |\n" }
        return "\(title):\n\n| key | what it says | otherwise |\n|---|---|---|\n\(rows.joined())"
    }
}

extension JSONFields {
    /// The schema of an object whose keys are names and whose values are of this schema.
    var byName: JSONFields { ["type": "object", "additionalProperties": .object(self)] }
}
