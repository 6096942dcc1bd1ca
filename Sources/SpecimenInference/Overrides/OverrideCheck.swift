import SpecimenDocs
import SpecimenJSON

/// Checks the configuration against what was inferred: each entry has to apply to something.
struct OverrideCheck {
    private let builder: ModelBuilder
    private let graph: TypeGraph
    private let configuration: Configuration
    private let operations: [Operation]
    private let modelNames: [String: NodeID]

    init(_ builder: ModelBuilder, _ api: DocumentedAPI, operations: [Operation]) {
        self.builder = builder
        self.operations = operations
        graph = builder.graph
        configuration = api.documentation.configuration
        modelNames = graph.modelsByInferredName
    }

    var diagnostics: [Diagnostic] {
        guard configuration.hasOverrides else { return [] }
        let nouns = Set(builder.types.flatMap(\.uses).map(\.noun.upperCamel))
        return configuration.models.indices.flatMap { checkModel($0, nouns) }
            + builder.types.flatMap(checkProperties)
            + zip(configuration.jsonPaths, builder.overrides.matches).compactMap(checkPath)
            + configuration.operations.compactMap(checkOperation)
    }

    private func invalid(_ message: String, at location: SourceLocation?, advice: String) -> Diagnostic {
        Diagnostic(.invalidOverride, .error, at: location, message, advice: advice)
    }

    private func unknown(
        _ name: String,
        among candidates: some Sequence<String>,
        _ message: String,
        at location: SourceLocation,
        otherwise advice: String
    ) -> Diagnostic {
        let advice = suggestion(for: name, in: candidates.sorted(), otherwise: advice)
        return Diagnostic(.unknownName, .error, at: location, message, advice: advice)
    }
}

extension OverrideCheck {
    private func checkModel(_ index: Int, _ nouns: Set<String>) -> [Diagnostic] {
        let model = configuration.models[index]
        let isNoun = nouns.contains(model.model)
        guard let type = builder.types.first(where: { graph[$0.id].override == index }) else {
            // An entry about merging applies to all types of a noun, which may be no model's name.
            return model.setsOnlyMerge && isNoun ? [] : [unknownModel(model.model, at: model.location)]
        }
        var problems: [Diagnostic] = []
        if model.merge != nil, !isNoun {
            problems.append(
                invalid(
                    "`merge` applies to all types of one noun, and `\(model.model)` is a name with its context",
                    at: model.location,
                    advice: "set it for `\(type.first.noun.upperCamel)`"
                )
            )
        }
        problems += model.includes.compactMap { checkInclusion(of: $0, in: type.id) }
        if let wanted = model.wantedName, graph[type.id].name != wanted {
            problems.append(
                Diagnostic(
                    .nameConflict,
                    .error,
                    at: model.location,
                    "the model cannot have the name `\(wanted)`: another declaration has it",
                    advice: "choose another name"
                )
            )
        }
        return problems
    }

    private func checkInclusion(of included: NameReference, in type: NodeID) -> Diagnostic? {
        guard !graph[type].included.contains(included.name) else { return nil }
        if configuration.models.contains(where: { $0.model == included.name }) {
            return invalid(
                "`\(included.name)` is included in another model and has an entry of its own",
                at: included.location,
                advice: "move its settings to the entry of the other model"
            )
        }
        guard modelNames[included.name] != nil else { return unknownModel(included.name, at: included.location) }
        return invalid(
            "`\(included.name)` cannot be included: objects, tuples and unions cannot be one model",
            at: included.location,
            advice: "remove it from `includes`"
        )
    }

    private func unknownModel(_ name: String, at location: SourceLocation) -> Diagnostic {
        unknown(
            name,
            among: modelNames.keys,
            "no model `\(name)` is inferred",
            at: location,
            otherwise: "`specimen inspect` lists the models"
        )
    }
}

extension OverrideCheck {
    private func checkProperties(of type: NamedType) -> [Diagnostic] {
        guard type.first.kind == .record, let name = graph[type.id].name else { return [] }
        let members = builder.candidates(of: type.id)
        let known = Set(members.map(\.key))
        let properties = graph[type.id].override.map { configuration.models[$0].properties } ?? []
        let unmatched = properties.filter { !known.contains($0.key) }.map { property in
            unknown(
                property.key,
                among: known,
                "the model `\(name)` has no property `\(property.key)`",
                at: property.location,
                otherwise: "`specimen inspect` lists its properties"
            )
        }
        return unmatched + members.filter { $0.override != Override() }.flatMap { check($0, of: type, name) }
    }

    private func check(_ member: ModelBuilder.Member, of type: NamedType, _ model: String) -> [Diagnostic] {
        let location = builder.overrides.locations[member.part]
        let property = "the property `\(member.key)` of `\(model)`"
        if member.override.isSkipped {
            guard member.key == builder.discriminator(ofVariant: type.id) else { return [] }
            let problem = "\(property) is the discriminator of a union and cannot be left out"
            return [invalid(problem, at: location, advice: "remove `skip`")]
        }
        var problems: [Diagnostic] = []
        if !member.override.choices.isEmpty, builder.configuredShape(of: member, in: type.id) == nil {
            problems.append(
                invalid(
                    "\(property) has choices, but its values are not strings",
                    at: location,
                    advice: "remove `choices`, or set `type` as well"
                )
            )
        }
        return problems
            + contradictions(of: member, in: type).map { contradiction in
                Diagnostic(
                    .contradictedOverride,
                    .warning,
                    at: location,
                    "\(property): \(contradiction)",
                    advice: "correct the override, or accept that other values become nil, or errors if it is required"
                )
            }
    }

    /// Overrides that the samples contradict are applied with a warning.
    private func contradictions(of member: ModelBuilder.Member, in type: NamedType) -> [String] {
        var contradictions: [String] = []
        let values = member.samples.compactMap(\.value).filter { !$0.isNull }
        if let declared = member.override.type {
            let fitting = values.count(where: declared.accepts)
            if fitting < values.count {
                contradictions.append("\(fitting) of \(values.count) samples are of the type `\(declared)`")
            }
        }
        let objects = graph.count(.object, of: type.id)
        if member.override.isRequired == true, values.count < objects {
            contradictions.append("\(values.count) of \(objects) samples have it")
        }
        return contradictions
    }
}

extension OverrideCheck {
    /// Patterns that match no JSON path, or only paths at which their settings have no meaning.
    private func checkPath(_ entry: PropertyOverride, _ matches: [PathID]) -> Diagnostic? {
        let paths = builder.paths
        guard !matches.isEmpty else {
            return unknown(
                entry.key,
                among: Set(paths.all.indices.map(paths.textForPatterns)),
                "no JSON path of the examples matches `\(entry.key)`",
                at: entry.location,
                otherwise: "`specimen inspect --format json` lists the JSON paths of each property"
            )
        }
        let members = matches.filter { paths[$0].edge?.key != nil }.compactMap { paths[$0].parent }
        if members.contains(where: { graph[paths[$0].type].name != nil }) { return nil }
        if members.contains(where: { paths[$0].parent == nil && graph.messages[paths[$0].message].part.isInput }) {
            return invalid(
                "`\(entry.key)` is a parameter, and overrides do not apply to parameters",
                at: entry.location,
                advice: "change `type`, `required` or `choices` in the description"
            )
        }
        guard entry.override.isAboutProperty else { return nil }
        return invalid(
            "`\(entry.key)` is not a property, so that only its type can be set",
            at: entry.location,
            advice: "remove all settings but `type`"
        )
    }

    private func checkOperation(_ override: OperationOverride) -> Diagnostic? {
        guard let operation = operations.first(where: { $0.id == override.operation }) else {
            return unknown(
                override.operation,
                among: operations.map(\.id),
                "there is no operation `\(override.operation)`",
                at: override.location,
                otherwise: "`specimen inspect` lists the operations"
            )
        }
        guard override.isPaged == true, !operation.response.shape.isArray else { return nil }
        return invalid(
            "the response of `\(operation.id)` is not a list and has no pages",
            at: override.location,
            advice: "remove `paged`, or give the endpoint an example that is a list"
        )
    }
}

extension Configuration {
    fileprivate var hasOverrides: Bool { !models.isEmpty || !jsonPaths.isEmpty || !operations.isEmpty }
}

extension ModelOverride {
    fileprivate var setsOnlyMerge: Bool { merge != nil && name == nil && includes.isEmpty && properties.isEmpty }
}

extension Override {
    fileprivate var isAboutProperty: Bool { name != nil || isRequired != nil || !choices.isEmpty || isSkipped }
}

extension ParameterType {
    /// Returns whether a value has the declared type.
    fileprivate func accepts(_ value: JSONNode) -> Bool {
        switch self {
        case .dateTime: ScalarFormat.verbatimDateTime.recognizes(nil, value)
        case .date: ScalarFormat.date.recognizes(nil, value)
        case .url: ScalarFormat.url.recognizes(nil, value)
        case .uuid: ScalarFormat.uuid.recognizes(nil, value)
        default: acceptsBodyValue(value)
        }
    }
}
