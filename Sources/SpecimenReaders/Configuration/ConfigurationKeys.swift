import SpecimenDocs
import SpecimenJSON

/// The keys of all objects in `specimen.json`.
enum ConfigurationKeys {
    /// The key that tells editors which schema the file has.
    static let schemaKey = "$schema"

    static let configuration: [ConfigurationKey<Configuration>] = [
        .text(
            "module",
            "the name of the generated module",
            otherwise: "`--module`, or the name of the folder around `api-docs`",
            .identifier,
            example: "SentryAPI",
            store: \.module,
            location: \Configuration.moduleLocation
        ),
        .text(
            "client",
            "the name of the client type",
            otherwise: "the module's name without `API`, and `Client`",
            .identifier,
            example: "SentryClient",
            store: \.client,
            location: \Configuration.clientLocation
        ),
        .text(
            "baseURL",
            "the server, with its path",
            otherwise:
                "the server of the example requests, with the path before those of the endpoints; without one, the caller has"
                + " to give it",
            .server,
            example: "https://sentry.io",
            store: \.baseURL
        ),
        .choice(
            "merge",
            "when objects with the same name become one model: `never`, `identical` or `similar`",
            otherwise: "`similar`",
            store: \.merge
        ),
        .choice(
            "required",
            "which properties of responses are required: `none`; `inferred` from evidence; `strict`, also each flag and"
                + " number that no example lacks",
            otherwise: "`inferred`",
            store: \.required
        ),
        .items(
            "models",
            "overrides for models, by their inferred names",
            keys: model,
            noun: "a model",
            example: "Release",
            make: ModelOverride.init,
            store: \.models
        ),
        .items(
            "places",
            "overrides for properties, by their JSON paths in the examples; `*` matches any text",
            keys: property,
            noun: "an override",
            example: "GET /releases/ response $[].stats",
            make: PropertyOverride.init,
            store: \.jsonPaths
        ),
        .items(
            "operations",
            "overrides for operations, by their inferred names",
            keys: operation,
            noun: "an operation",
            example: "listReleases",
            make: OperationOverride.init,
            store: \.operations
        ),
        parameters("overrides for parameters of all operations, by their names", store: \.parameters),
        authentication,
        .texts("clientParameters", "the names of the parameters that the client holds, in place of its methods") {
            $1.clientParameters = $0.map { NameReference(name: $0.text, location: $0.location) }
        },
        ConfigurationKey(
            name: "paging",
            summary: "the query parameters that page through lists",
            schema: paging.schema()
        ) { node, configuration, log in
            paging.read(node, noun: "`paging`", into: &configuration.paging, log: &log)
        },
    ]

    static let model: [ConfigurationKey<ModelOverride>] = [
        .text(
            "name",
            "the name of the model",
            otherwise: "the inferred name",
            .identifier,
            example: "Release",
            store: \.name,
            location: \ModelOverride.nameLocation
        ),
        .choice(
            "merge",
            "when objects with the model's name become one model",
            otherwise: "as for all models",
            store: \.merge
        ),
        .texts("includes", "the names of models that are merged into it") { names, model in
            model.includes = names.map { NameReference(name: $0.text, location: $0.location) }
        },
        .items(
            "properties",
            "overrides for properties, by their JSON keys",
            keys: property,
            noun: "an override",
            example: "dateCreated",
            make: PropertyOverride.init,
            store: \.properties
        ),
    ]

    static let property: [ConfigurationKey<PropertyOverride>] = [
        .text(
            "name",
            "the name in Swift",
            otherwise: "made from the key",
            .identifier,
            example: "createdAt",
            store: \.override.name
        ),
        type(
            "a type as of a parameter, except `file` and `timestamp`; an `object` has fixed keys, the keys of a"
                + " `dictionary` are data",
            of: "a property",
            except: [.file, .timestamp],
            store: \.override.type
        ),
        .bool("required", "whether it is always present and never null", otherwise: "inferred") {
            $1.override.isRequired = $0
        },
        .texts("choices", "the known values; other values are accepted, too") { $1.override.choices = $0.map(\.text) },
        .bool("skip", "whether the model omits the property", otherwise: "`false`") { $1.override.isSkipped = $0 },
    ]

    static let operation: [ConfigurationKey<OperationOverride>] = [
        .bool(
            "paged",
            "whether its list comes in pages that `Link` headers connect",
            otherwise: "whether its example has a `Link` header"
        ) { $1.isPaged = $0 },
        parameters("overrides for its parameters, by their names", store: \.parameters),
    ]

    static let paging: [ConfigurationKey<PagingNames>] = [
        .text(
            "cursor",
            "the parameter for the start of a page",
            otherwise: "`\(PagingNames.usual.cursor)`",
            .parameterName,
            example: PagingNames.usual.cursor,
            store: \.cursor
        ),
        .text(
            "pageSize",
            "the parameter for the number of elements of a page",
            otherwise: "`\(PagingNames.usual.pageSize)`",
            .parameterName,
            example: PagingNames.usual.pageSize,
            store: \.pageSize
        ),
    ]

    /// A key whose value is a type.
    ///
    /// - Parameter excluded: The types that the target cannot have. Properties are no files, because files occur only in
    ///   requests, and no `timestamp`, because it looks like any other number.
    static func type<Target>(
        _ summary: String,
        of noun: String,
        except excluded: [ParameterType] = [],
        store: WritableKeyPath<Target, ParameterType?> & Sendable
    ) -> ConfigurationKey<Target> {
        let words = ParameterType.offeredWords.filter { word in !excluded.contains { $0.description == word } }
        let advice = "use \(listed(words, conjunction: "or"))"
        return ConfigurationKey(
            name: "type",
            summary: summary,
            fallback: "inferred",
            schema: ["type": "string", "examples": .array(words.map(JSONValue.string))]
        ) { node, target, log in
            let word = log.value(of: node, key: "type", as: \.string, expected: "a string", advice: advice)
            guard let word else { return }
            if let type = try? ParameterType(word: word), !excluded.contains(type.innermost) {
                target[keyPath: store] = type
            } else {
                log.error(
                    .unknownType,
                    at: node,
                    "\(quoted(word)) is not a type of \(noun)",
                    advice: suggestion(for: word, in: words, otherwise: advice)
                )
            }
        }
    }
}

extension ParameterType {
    /// The type of the elements inside all arrays.
    fileprivate var innermost: ParameterType {
        if case .array(let element?) = self { element.innermost } else { self }
    }
}
