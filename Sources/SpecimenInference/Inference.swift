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
        var graph = TypeGraph(api.endpoints)
        graph.run(Schedule.all, api)
        let ids = OperationNamer.names(for: api.endpoints, areLists: graph.areLists(api))
        let builder = ModelBuilder(graph, api, operationIDs: ids)
        let operations = OperationBuilder(builder, api, ids: ids).operations()
        var model = APIModel(
            module: module,
            client: client(api, module: module),
            groups: documentation.groups.map { Group(folder: $0, name: $0.isEmpty ? module : Self.fileName(of: $0)) },
            operations: operations,
            models: builder.models()
        )
        for refinement in Refinement.all { refinement.run(&model) }
        model.nameEverything()
        model.models = reachable(model)
        let check = OverrideCheck(builder, api, operations: operations)
        return (model, check.diagnostics)
    }

    private static func client(_ api: DocumentedAPI, module: String) -> Client {
        let configuration = api.documentation.configuration
        return Client(
            name: configuration.client ?? apiName(module) + "Client",
            server: configuration.baseURL ?? exampleServer(api.endpoints),
            apiName: apiName(module),
            cursorParameter: configuration.paging.cursor,
            pageSizeParameter: configuration.paging.pageSize
        )
    }

    /// The server that most example requests go to; of several, the first by name.
    private static func exampleServer(_ endpoints: [DocumentedEndpoint]) -> String? {
        let counts = endpoints.flatMap(\.servers).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
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
        var open = model.operations.flatMap { [$0.response.shape] + $0.parameters.map(\.shape) }
            .compactMap(\.modelName)
        var reached: Set<String> = []
        while let name = open.popLast() {
            guard reached.insert(name).inserted, let model = byName[name] else { continue }
            open += model.properties.compactMap(\.shape.modelName) + model.variants.map(\.model)
        }
        return model.models.filter { reached.contains($0.name) }
    }
}

extension TypeGraph {
    /// Whether the documented response of each endpoint is a list; nil where none is documented.
    fileprivate func areLists(_ api: DocumentedAPI) -> [Bool?] {
        let paths = PathTree(self)
        return api.endpoints.indices.map { index in
            let message = Message.id(of: .response, of: index)
            return root(of: message).map { _ in ResponseContent(of: message, api, self, paths).isList }
        }
    }
}
