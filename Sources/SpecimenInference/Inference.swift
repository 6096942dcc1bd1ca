import SpecimenDocs

extension APIModel {
    /// Infers types, models and names from everything the documentation says.
    ///
    /// The result does not depend on the order of files: equal documentation gives an equal model.
    ///
    /// - Parameter module: the name of the module that the client is for, for example `SentryAPI`.
    public static func inferred(
        from documentation: SpecimenDocs.Documentation,
        module: String
    ) -> (model: APIModel, diagnostics: [Diagnostic]) {
        let api = DocumentedAPI(documentation)
        let client = client(api, module: module)
        var graph = TypeGraph(api.endpoints)
        graph.runPasses(api)
        let uses = TypeUses(graph, api)
        // Whether the documented response of each endpoint is a list; nil where none is documented.
        let areLists = api.endpoints.enumerated().map { index, endpoint in
            uses.contents[Message.id(of: .response, of: index)]?.isList
                ?? (api.collections.contains(endpoint) ? true : nil)
        }
        let ids = OperationNamer.names(for: api.endpoints, areLists: areLists)
        let builder = ModelBuilder(uses, api, operationIDs: ids)
        let models = builder.models()
        let failures = FailureInference(api, operationIDs: ids, besides: Set(models.map(\.name)))
        let operations = OperationBuilder(builder, api, ids: ids, failures: failures.failures).operations()
        var model = APIModel(
            module: module,
            client: client,
            groups: documentation.groups,
            operations: operations,
            models: models
        )
        model.runPasses()
        model.add(failures.models)
        model.holdParameters(documentation.configuration)
        model.models = reachable(model)
        let check = OverrideCheck(builder, api, operations: operations)
        let parameterCheck = ParameterOverrideCheck(
            operations: model.operations,
            configuration: documentation.configuration
        )
        let diagnostics = api.authentication.diagnostics + check.diagnostics + parameterCheck.diagnostics
        return (model, diagnostics + model.differencesFromExamples(api) + model.unsentParameters(api))
    }

    /// Adds the models of failures, to which the passes apply without the models of responses.
    private mutating func add(_ failures: [Model]) {
        var part = APIModel(module: module, client: client, groups: groups, operations: [], models: failures)
        part.runPasses()
        models = (models + part.models).sorted { $0.name < $1.name }
    }

    private static func client(_ api: DocumentedAPI, module: String) -> Client {
        let documentation = api.documentation
        let configuration = documentation.configuration
        return Client(
            name: configuration.client ?? apiName(module) + "Client",
            nameLocation: configuration.client == nil ? nil : configuration.clientLocation,
            server: documentation.server,
            authentication: api.authentication.schemes,
            responseHeaders: api.responseHeaders,
            apiName: apiName(module),
            cursorParameter: configuration.paging.cursor,
            pageSizeParameter: configuration.paging.pageSize
        )
    }

    /// `SentryAPI` → `Sentry`.
    private static func apiName(_ module: String) -> String {
        for suffix in ["API", "Client"] where module.hasSuffix(suffix) && module.count > suffix.count {
            return String(module.dropLast(suffix.count))
        }
        return module
    }

    /// The models that some operation sends or receives.
    private static func reachable(_ model: APIModel) -> [Model] {
        let byName = Dictionary(uniqueKeysWithValues: model.models.map { ($0.name, $0) })
        var open = model.operations.flatMap { operation in
            [operation.response.shape] + operation.parameters.map(\.shape) + operation.failures.map(\.shape)
        }
        .flatMap(\.modelNames)
        var reached: Set<String> = []
        while let name = open.popLast() {
            guard reached.insert(name).inserted, let model = byName[name] else { continue }
            open += model.properties.flatMap(\.shape.modelNames) + model.variants.map(\.model)
        }
        return model.models.filter { reached.contains($0.name) }
    }
}
