import SpecimenJSON

/// Reads what the configuration says of models, properties and places.
enum OverrideReader {
    static let overrideKeys: [ConfigurationKey<Override>] = [
        .text("name", advice: "write a Swift identifier such as \"createdAt\"") { name in
            // The name of a property can be a word of Swift's: it is put in back-ticks.
            SwiftName.reserved.contains(name) ? nil : SwiftName(name).problem
        } store: {
            $1.name = $0
        },
        ConfigurationKey("type") { node, override, log in override.type = type(node, log: &log) },
        .bool("required") { $1.isRequired = $0 },
        ConfigurationKey("choices") { node, override, log in
            override.choices = texts(node, key: "choices", log: &log).map(\.name)
        },
        .bool("skip") { $1.isSkipped = $0 },
    ]

    static let modelKeys: [ConfigurationKey<ModelOverride>] = [
        .text("name", advice: "write the name of a Swift type such as \"Release\"") { name in
            SwiftName(name).problem ?? SwiftName(name).typeProblem
        } store: {
            $1.name = $0
        },
        .choice("merge", of: MergeMode.self) { $1.merge = $0 },
        ConfigurationKey("includes") { node, model, log in
            model.includes = texts(node, key: "includes", log: &log)
        },
        ConfigurationKey("properties") { node, model, log in
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

    static func models(_ node: JSONNode, log: inout FileLog) -> [ModelOverride] {
        let advice = "write an object with a key for each model, such as \"Release\""
        return log.distinctMembers(of: node, noun: "the models", advice: advice).map { member in
            var model = ModelOverride(
                model: member.key,
                includes: [],
                properties: [],
                location: log.location(ofKeyOf: member, in: node.document)
            )
            modelKeys.read(member.value, noun: "a model", into: &model, log: &log)
            return model
        }
    }

    static func places(_ node: JSONNode, log: inout FileLog) -> [PlaceOverride] {
        let advice = "write an object with a key for each place, such as \"GET /releases/ response $[].stats\""
        return log.distinctMembers(of: node, noun: "the places", advice: advice).map { member in
            PlaceOverride(
                pattern: member.key,
                override: override(member.value, log: &log),
                location: log.location(ofKeyOf: member, in: node.document)
            )
        }
    }

    static let operationKeys: [ConfigurationKey<OperationOverride>] = [
        .bool("paged") { $1.isPaged = $0 }
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
        .text("cursor", advice: queryNameAdvice, problem: queryNameProblem) { $1.cursor = $0 },
        .text("pageSize", advice: queryNameAdvice, problem: queryNameProblem) { $1.pageSize = $0 },
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
        log.error(at: node, "\(quoted(word)) is not a type of a property", advice: meant + advice)
        return nil
    }

    private static func texts(_ node: JSONNode, key: String, log: inout FileLog) -> [ModelOverride.Named] {
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
            return ModelOverride.Named(name: text, location: log.location(of: element))
        }
    }
}

extension ParameterType {
    /// The type inside arrays.
    fileprivate var core: ParameterType {
        if case .array(let element?) = self { element.core } else { self }
    }
}
