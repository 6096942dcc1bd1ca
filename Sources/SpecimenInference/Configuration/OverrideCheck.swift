import SpecimenDocs
import SpecimenJSON

/// Checks the configuration against what was inferred: each entry has to apply to something.
struct OverrideCheck {
    let builder: ModelBuilder
    let graph: TypeGraph
    private let paths: PathTree
    let configuration: Configuration
    let operations: [Operation]
    let types: [NamedType]

    init(_ builder: ModelBuilder, _ api: DocumentedAPI, operations: [Operation]) {
        self.builder = builder
        self.operations = operations
        graph = builder.graph
        paths = builder.paths
        configuration = api.documentation.configuration
        types = builder.types
    }

    var diagnostics: [Diagnostic] {
        guard configuration.hasOverrides else { return [] }
        return models + types.flatMap(properties) + pathEntries
            + configuration.operations.compactMap(check)
    }
}

extension OverrideCheck {
    private var models: [Diagnostic] {
        let names = graph.modelsByInferredName
        let nouns = Set(types.flatMap(\.uses).map(\.noun.upperCamel))
        return configuration.models.enumerated().flatMap { index, model -> [Diagnostic] in
            var problems: [Diagnostic] = []
            let type = types.first { graph[$0.id].override == index }
            if model.merge != nil, !nouns.contains(model.model), let type {
                problems.append(
                    Diagnostic(
                        .invalidOverride,
                        .error,
                        at: model.location,
                        "`merge` applies to all types of one noun, and `\(model.model)` is a name with its context",
                        advice: "set it for `\(type.first.noun.upperCamel)`"
                    )
                )
            }
            guard let type else {
                // An entry about merging applies to all types of a noun, which may be no model's name.
                if model.setsOnlyMerge, nouns.contains(model.model) { return problems }
                return problems + [unknownModel(model.model, names, at: model.location)]
            }
            problems += model.includes.compactMap { check($0, in: type.id, names) }
            let wanted = model.name ?? (model.includes.isEmpty ? nil : model.model)
            if let wanted, graph[type.id].name != wanted {
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
    }

    private func check(
        _ included: ModelReference,
        in type: NodeID,
        _ names: [String: NodeID]
    ) -> Diagnostic? {
        guard !graph[type].included.contains(included.name) else { return nil }
        if configuration.models.contains(where: { $0.model == included.name }) {
            return Diagnostic(
                .invalidOverride,
                .error,
                at: included.location,
                "`\(included.name)` is included in another model and has an entry of its own",
                advice: "move its settings to the entry of the other model"
            )
        }
        guard names[included.name] != nil else { return unknownModel(included.name, names, at: included.location) }
        return Diagnostic(
            .invalidOverride,
            .error,
            at: included.location,
            "`\(included.name)` cannot be included: objects, tuples and unions cannot be one model",
            advice: "remove it from `includes`"
        )
    }

    private func unknownModel(_ name: String, _ names: [String: NodeID], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownName,
            .error,
            at: location,
            "no model `\(name)` is inferred",
            advice: closest(to: name, in: names.keys.sorted()).map { "did you mean `\($0)`?" }
                ?? "`specimen inspect` lists the models"
        )
    }
}

extension OverrideCheck {
    private func properties(of type: NamedType) -> [Diagnostic] {
        guard type.first.form == .record, let name = graph[type.id].name else { return [] }
        let members = builder.candidates(of: type.id)
        let entry = graph[type.id].override.map { configuration.models[$0] }
        let known = Set(members.map(\.key))
        let unknown = (entry?.properties ?? []).filter { !known.contains($0.key) }.map { property in
            Diagnostic(
                .unknownName,
                .error,
                at: property.location,
                "the model `\(name)` has no property `\(property.key)`",
                advice: closest(to: property.key, in: known.sorted()).map { "did you mean `\($0)`?" }
                    ?? "`specimen inspect` lists its properties"
            )
        }
        return unknown + members.filter { $0.override != Override() }.flatMap { check($0, of: type, name) }
    }

    private func check(_ member: ModelBuilder.Member, of type: NamedType, _ model: String) -> [Diagnostic] {
        let location = builder.overrides.locations[member.part]
        if member.override.isSkipped {
            guard member.key == builder.discriminator(ofVariant: type.id) else { return [] }
            return [
                Diagnostic(
                    .invalidOverride,
                    .error,
                    at: location,
                    "the property `\(member.key)` of `\(model)` is the discriminator of a union and cannot be left out",
                    advice: "remove `skip`"
                )
            ]
        }
        var problems: [Diagnostic] = []
        if !member.override.choices.isEmpty, builder.configuredShape(of: member, in: type.id) == nil {
            problems.append(
                Diagnostic(
                    .invalidOverride,
                    .error,
                    at: location,
                    "the property `\(member.key)` of `\(model)` has choices, but its values are not strings",
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
                    "the property `\(member.key)` of `\(model)`: \(contradiction)",
                    advice: "correct the override, or accept that other values become nil, or errors if it is required"
                )
            }
    }

    /// Overrides that the samples contradict are applied with a warning.
    private func contradictions(of member: ModelBuilder.Member, in type: NamedType) -> [String] {
        var contradictions: [String] = []
        let values = member.samples.count { $0.kind != nil && $0.kind != .null }
        if let declared = member.override.type, let fitting = declared.fitting(member.samples), fitting < values {
            contradictions.append("\(fitting) of \(values) samples are of the type `\(declared)`")
        }
        let objects = graph.count(.object, of: type.id)
        if member.override.isRequired == true, values < objects {
            contradictions.append("\(values) of \(objects) samples have it")
        }
        return contradictions
    }
}

extension OverrideCheck {
    /// Patterns that match no JSON path, or only paths at which their settings have no meaning.
    private var pathEntries: [Diagnostic] {
        let entries = configuration.jsonPaths
        guard !entries.isEmpty else { return [] }
        let texts = paths.all.indices.map { paths.textWithoutVariants(of: $0) }
        return entries.compactMap { entry in
            let pattern = PathPattern(entry.key)
            let matches = paths.all.indices.filter { pattern.matches(texts[$0]) }
            guard !matches.isEmpty else {
                return Diagnostic(
                    .unknownName,
                    .error,
                    at: entry.location,
                    "no JSON path of the examples matches `\(entry.key)`",
                    advice: closest(to: entry.key, in: Set(texts).sorted()).map { "did you mean `\($0)`?" }
                        ?? "`specimen inspect --format json` lists the JSON paths of each property"
                )
            }
            return check(entry, matches)
        }
    }

    private func check(_ entry: PropertyOverride, _ matches: [PathID]) -> Diagnostic? {
        if matches.contains(where: isProperty) { return nil }
        if matches.contains(where: isParameter) {
            return Diagnostic(
                .invalidOverride,
                .error,
                at: entry.location,
                "`\(entry.key)` is a parameter, which is typed by its description",
                advice: "change `type`, `required` or `choices` in the description"
            )
        }
        guard entry.override.isAboutProperty else { return nil }
        return Diagnostic(
            .invalidOverride,
            .error,
            at: entry.location,
            "`\(entry.key)` is not a property, so that only its type can be set",
            advice: "remove all settings but `type`"
        )
    }

    private func isProperty(_ path: PathID) -> Bool {
        guard paths[path].edge?.key != nil, let parent = paths[path].parent else { return false }
        return graph[paths[parent].type].name != nil
    }

    private func isParameter(_ path: PathID) -> Bool {
        guard paths[path].edge?.key != nil, let parent = paths[path].parent else { return false }
        return paths[parent].parent == nil && graph.messages[paths[path].message].part == .request
    }

    private func check(_ override: OperationOverride) -> Diagnostic? {
        guard let operation = operations.first(where: { $0.id == override.operation }) else {
            return Diagnostic(
                .unknownName,
                .error,
                at: override.location,
                "there is no operation `\(override.operation)`",
                advice: closest(to: override.operation, in: operations.map(\.id).sorted()).map {
                    "did you mean `\($0)`?"
                } ?? "`specimen inspect` lists the operations"
            )
        }
        guard override.isPaged == true, !operation.response.shape.isArray else { return nil }
        return Diagnostic(
            .invalidOverride,
            .error,
            at: override.location,
            "the response of `\(operation.id)` is not a list and has no pages",
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
    /// How many samples a declared type accepts; nil for a type that accepts values of several kinds.
    fileprivate func fitting(_ samples: [Sample]) -> Int? {
        let scalars = ScalarStatistics(samples)
        return switch self {
        case .string: scalars.strings
        case .integer: scalars.integers
        case .number: scalars.numbers
        case .boolean: scalars.bools
        case .dateTime: scalars.formats[.dateTime] ?? 0
        case .date: scalars.formats[.date] ?? 0
        case .url: scalars.formats[.url] ?? 0
        case .uuid: scalars.formats[.uuid] ?? 0
        case .identifier: scalars.integers + scalars.strings
        case .array: samples.count { $0.kind == .array }
        case .object, .dictionary: samples.count { $0.kind == .object }
        case .file, .timestamp, .any: nil
        }
    }
}
