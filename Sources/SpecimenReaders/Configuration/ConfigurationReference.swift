import SpecimenJSON

/// The keys of the configuration for people and for editors.
public enum ConfigurationReference {
    /// A JSON Schema (draft 2020-12) of `specimen.json`.
    public static var schema: JSONValue {
        var fields: JSONFields = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "The configuration of a client that Specimen generates",
        ]
        for (key, value) in ConfigurationKeys.configuration.schema() { fields.append(key, value) }
        if case .object(var properties)? = fields["properties"] {
            properties.append(ConfigurationKeys.schemaKey, ["type": "string"])
            fields["properties"] = .object(properties)
        }
        return .object(fields)
    }

    /// A table in Markdown for each kind of object, each below a line that names the object.
    public static var markdown: String {
        [
            table("At the top", ConfigurationKeys.configuration),
            table("Of a model", ConfigurationKeys.model),
            table("Of a property, under `properties` or `places`", ConfigurationKeys.property),
            table("Of an operation", ConfigurationKeys.operation),
            table("Of a parameter, under `parameters`", ConfigurationKeys.parameter),
            table("Of `authentication`", ConfigurationKeys.authenticationScheme),
            table("Of `paging`", ConfigurationKeys.paging),
        ].joined(separator: "\n")
    }

    private static func table<Target>(_ title: String, _ keys: [ConfigurationKey<Target>]) -> String {
        let rows = keys.map { "| `\($0.name)` | \($0.summary) | \($0.fallback) |\n" }
        return "\(title):\n\n| key | meaning | otherwise |\n|---|---|---|\n\(rows.joined())"
    }
}

extension Array {
    /// The schema of an object with these keys and no others.
    func schema<Target>() -> JSONFields where Element == ConfigurationKey<Target> {
        let properties = map { key in
            var schema = key.schema
            let fallback = key.fallback.isEmpty ? "" : " Otherwise: \(key.fallback)."
            let summary = key.summary.prefix(1).uppercased() + key.summary.dropFirst()
            schema.append("description", .string("\(summary).\(fallback)"))
            return (key.name, JSONValue.object(schema))
        }
        return ["type": "object", "properties": .object(JSONFields(properties)), "additionalProperties": false]
    }
}
