import SpecimenDocs
import SpecimenJSON

/// Reads what the configuration says of models, properties and places.
enum OverrideReader {
    static let overrideKeys: [ConfigurationKey<Override>] = [
        .text(
            "name",
            "how Swift is to spell it",
            otherwise: "after the key",
            advice: "write a Swift identifier such as \"createdAt\""
        ) {
            identifierProblem($0)
        } store: {
            $2.name = $0
        },
        ConfigurationKey(
            "type",
            "a type as a parameter has, but for `file` and `timestamp`; `map` where keys are data, `object` where they are names",
            otherwise: "inferred",
            schema: ["type": "string", "examples": .array(wordsForProperties.map { .string($0) })]
        ) { node, override, log in
            override.type = type(node, log: &log)
        },
        .bool("required", "whether it is always there and never null", otherwise: "inferred") { $1.isRequired = $0 },
        ConfigurationKey(
            "choices",
            "the values known; any other is taken as well",
            schema: textList
        ) { node, override, log in
            override.choices = texts(node, key: "choices", log: &log).map(\.name)
        },
        .bool("skip", "whether it is left out", otherwise: "`false`") { $1.isSkipped = $0 },
    ]

    static let modelKeys: [ConfigurationKey<ModelOverride>] = [
        .text(
            "name",
            "what the model is to be called",
            otherwise: "the name that is inferred",
            advice: "write the name of a Swift type such as \"Release\""
        ) {
            identifierProblem($0)
        } store: {
            $2.name = $0
            $2.nameLocation = $1
        },
        .choice(
            "merge",
            "the same as above, for all objects of the name",
            otherwise: "as for all",
            of: MergeMode.self
        ) { $1.merge = $0 },
        ConfigurationKey(
            "includes",
            "the names of models that are to be one with it",
            schema: textList
        ) { node, model, log in
            model.includes = texts(node, key: "includes", log: &log)
        },
        ConfigurationKey(
            "properties",
            "what its properties are to be, by their key on the wire",
            schema: overrideKeys.schema.byName
        ) { node, model, log in
            let advice = "write an object with a key for each property"
            model.properties = log.distinctMembers(of: node, noun: "the properties", advice: advice).map { member in
                PropertyOverride(
                    key: member.key,
                    override: override(member.value, log: &log),
                    location: log.location(ofKeyOf: member, in: node.document)
                )
            }
        },
    ]

    private static let textList: JSONFields = ["type": "array", "items": ["type": "string"]]

    static func models(_ node: JSONNode, log: inout FileLog) -> [ModelOverride] {
        let advice = "write an object with a key for each model, such as \"Release\""
        return log.distinctMembers(of: node, noun: "the models", advice: advice).map { member in
            var model = ModelOverride(
                model: member.key,
                location: log.location(ofKeyOf: member, in: node.document)
            )
            modelKeys.read(member.value, noun: "a model", into: &model, log: &log)
            return model
        }
    }

    static func places(_ node: JSONNode, log: inout FileLog) -> [JSONPathOverride] {
        let advice = "write an object with a key for each place, such as \"GET /releases/ response $[].stats\""
        return log.distinctMembers(of: node, noun: "the places", advice: advice).map { member in
            JSONPathOverride(
                pattern: member.key,
                override: override(member.value, log: &log),
                location: log.location(ofKeyOf: member, in: node.document)
            )
        }
    }

    static let operationKeys: [ConfigurationKey<OperationOverride>] = [
        .bool(
            "paged",
            "whether its list comes in pages, which `Link` headers lead through",
            otherwise: "its example has a `Link` header"
        ) { $1.isPaged = $0 }
    ]

    static func operations(_ node: JSONNode, log: inout FileLog) -> [OperationOverride] {
        let advice = "write an object with a key for each operation, such as \"listReleases\""
        return log.distinctMembers(of: node, noun: "the operations", advice: advice).map { member in
            var operation = OperationOverride(
                operation: member.key,
                location: log.location(ofKeyOf: member, in: node.document)
            )
            operationKeys.read(member.value, noun: "an operation", into: &operation, log: &log)
            return operation
        }
    }

    static let pagingKeys: [ConfigurationKey<PagingNames>] = [
        .text(
            "cursor",
            "the one that says where a page begins",
            otherwise: "`cursor`",
            advice: queryNameAdvice,
            problem: queryNameProblem
        ) { $2.cursor = $0 },
        .text(
            "pageSize",
            "the one that says how many elements a page has",
            otherwise: "`per_page`",
            advice: queryNameAdvice,
            problem: queryNameProblem
        ) { $2.pageSize = $0 },
    ]

    private static let queryNameAdvice = "write the name of a query parameter such as \"per_page\""

    private static func queryNameProblem(_ name: String) -> String? {
        name.isEmpty ? "is no name" : nil
    }

    private static func override(_ node: JSONNode, log: inout FileLog) -> Override {
        var override = Override()
        overrideKeys.read(node, noun: "an override", into: &override, log: &log)
        return override
    }

    /// Files are only sent, and a number of seconds is not told from any other number where it is read.
    private static let wordsForProperties = ParameterType.offeredWords.filter { $0 != "file" && $0 != "timestamp" }

    private static func type(_ node: JSONNode, log: inout FileLog) -> ParameterType? {
        let advice = "use one of \(listed(wordsForProperties, conjunction: "or"))"
        guard let word = node.string else {
            log.wrongKind(node, key: "type", expected: "a string", advice: advice)
            return nil
        }
        if let type = try? ParameterType(word: word), type.core != .file, type.core != .timestamp { return type }
        let meant = closest(to: word, in: wordsForProperties).map { "did you mean `\($0)`? " } ?? ""
        log.error(.unknownType, at: node, "\(quoted(word)) is not a type of a property", advice: meant + advice)
        return nil
    }

    private static func texts(_ node: JSONNode, key: String, log: inout FileLog) -> [ModelReference] {
        let advice = "write a list of texts in brackets"
        guard node.kind == .array else {
            log.wrongKind(node, key: key, expected: "an array", advice: advice)
            return []
        }
        return node.elements.compactMap { element in
            guard let text = element.string else {
                log.wrongKind(element, key: key, expected: "a string", advice: advice)
                return nil
            }
            return ModelReference(name: text, location: log.location(of: element))
        }
    }
}

extension ParameterType {
    /// The type inside arrays.
    fileprivate var core: ParameterType {
        if case .array(let element?) = self { element.core } else { self }
    }
}
