import SpecimenDocs
import SpecimenJSON

extension APIModel {
    /// Infers types, models and names from everything the documentation says.
    ///
    /// Pure and independent of the order of files: equal documentation gives an equal model.
    ///
    /// - Parameter module: the name of the module the client is for.
    public static func inferred(
        from documentation: SpecimenDocs.Documentation,
        module: String
    ) -> (model: APIModel, diagnostics: [Diagnostic]) {
        var overrides = Overrides(documentation.configuration)
        let endpoints = documentation.endpoints
        let inputs = DescribedInputs.all(of: endpoints)
        var gathered = endpoints.indices.concurrentMap { [overrides] in
            GatheredEndpoint(endpoints[$0], inputs[$0], overrides)
        }
        var findings = Overrides.Findings()
        var runs = 0
        var known: [Subject] = []
        // Which objects are of several kinds, and where the properties lie of which the configuration says that their keys
        // are data, only a run of inference tells; what lies within a kind, only the next.
        while true {
            var inference = Inference(documentation, module: module, gathered, overrides, known)
            let before = known
            known = []
            discard(before)
            runs += 1
            let found = runs <= mostFindings ? inference.findings(besides: findings) : findings
            guard found != findings else {
                inference.complete()
                let result = (inference.model(), inference.allDiagnostics)
                // A program that writes the client and ends is spared to free it while the client is rendered.
                discard((inference.unification, inference.clusters), after: .seconds(1))
                discard((inference, gathered))
                return result
            }
            findings = found
            overrides = Overrides(documentation.configuration, found)
            let messages = found.messages
            known = inference.subjects
            // Two at once would take twice the memory.
            discard(inference)
            gathered = gathered.concurrentMap { [overrides] endpoint in
                endpoint.isConcerned(by: messages) ? endpoint.regathered(overrides) : endpoint
            }
        }
    }

    /// Kinds within kinds within kinds: deeper, they are one type.
    private static let mostFindings = 3
}

/// One run of inference: evidence is gathered, places are united to models, then every shape is decided.
struct Inference {
    let documentation: SpecimenDocs.Documentation
    let module: String
    let overrides: Overrides
    let diagnostics: [Diagnostic]

    /// In the order of the documentation's endpoints.
    let subjects: [Subject]
    private(set) var clusters: [Cluster]
    /// Those of several kinds, by their root.
    private(set) var unions: [Int: Cluster] = [:]
    let unification: Unification
    let modelNames: [Int: String]
    /// What the configuration says of models, by cluster.
    let modelOverrides: [Int: ModelOverride]
    private(set) var requestsByResource: [String: Evidence] = [:]
    /// The members that hold what was asked for, by the message of the answer.
    private(set) var envelopeKeys: [String: String] = [:]

    init(
        _ documentation: SpecimenDocs.Documentation,
        module: String,
        _ gathered: [GatheredEndpoint],
        _ overrides: Overrides,
        _ known: [Subject]
    ) {
        self.documentation = documentation
        self.module = module
        self.overrides = overrides
        subjects = Subject.all(of: gathered, known: known)

        // The names of operations' types are settled first: a model gives way.
        var forbidden = ReservedNames.types
        forbidden.formUnion(subjects.map(\.typeName))
        forbidden.formUnion([module, Self.clientName(documentation.configuration, module: module)])
        let naming = ModelSettlement(
            PlaceCollector.joined(subjects.map(\.places)),
            documentation.configuration,
            forbidden: forbidden
        )
        unification = naming.unification
        clusters = naming.clusters
        modelNames = naming.names
        modelOverrides = naming.overrides
        diagnostics = Self.collisions(of: documentation.groups, module: module) + naming.diagnostics
    }

    /// What a run that is followed by another does not need.
    fileprivate mutating func complete() {
        requestsByResource = Dictionary(grouping: subjects, by: \.path.resource)
            .mapValues { Evidence.merging($0.map(\.request)) }
        envelopeKeys = Dictionary(
            subjects.compactMap { subject in
                subject.envelope.map { (Subject.message(subject.endpoint, "response"), $0.key) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        // There are few, and some are much larger than others: those first, so that none is waited for at the end.
        clusters = clusters.sorted { ($1.size, $0.root) < ($0.size, $1.root) }.concurrentMap(chunk: 1) { cluster in
            var cluster = cluster
            cluster.join()
            return cluster
        }
        .sorted { $0.root < $1.root }
        unions = Dictionary(uniqueKeysWithValues: clusters.filter { $0.kind == .union }.map { ($0.root, $0) })
    }

    var shapes: ShapeDecision {
        let name = { [unification, modelNames] (evidence: Evidence) in
            unification.set(of: evidence).flatMap { modelNames[$0] }
        }
        return ShapeDecision(modelName: name, overrides: overrides)
    }

    func model() -> APIModel {
        let operations = operations()
        var models = models(operations)
        NumberWidening.widen(&models)
        UnknownFilling(operations, models).fill(&models)
        Recursion.breakCircles(in: &models)
        LargeModels.keepApart(in: &models)
        UnionMembers.share(in: &models)
        return APIModel(
            module: module,
            client: client(),
            groups: documentation.groups.map { Group(folder: $0, name: $0.isEmpty ? module : Self.fileName(of: $0)) },
            operations: operations,
            models: Self.reachable(models, from: operations)
        )
    }

    private typealias Group = APIModel.Group

    private func client() -> APIModel.Client {
        APIModel.Client(
            name: Self.clientName(documentation.configuration, module: module),
            server: documentation.configuration.baseURL ?? exampleServer,
            apiName: Self.apiName(module),
            cursorParameter: documentation.configuration.paging.cursor,
            pageSizeParameter: documentation.configuration.paging.pageSize
        )
    }

    /// The server that most example requests go to; of several, the first by name.
    private var exampleServer: String? {
        let counts = subjects.flatMap(\.servers).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// `SentryAPI` → `Sentry`.
    private static func apiName(_ module: String) -> String {
        for suffix in ["API", "Client"] where module.hasSuffix(suffix) && module.count > suffix.count {
            return String(module.dropLast(suffix.count))
        }
        return module
    }

    private static func clientName(_ configuration: Configuration, module: String) -> String {
        configuration.client ?? apiName(module) + "Client"
    }

    private static func reachable(_ models: [Model], from operations: [Operation]) -> [Model] {
        let byName = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0) })
        var open = operations.flatMap { [$0.response.shape] + $0.parameters.map(\.shape) }.compactMap(\.modelName)
        var reached: Set<String> = []
        while let name = open.popLast() {
            guard reached.insert(name).inserted, let model = byName[name] else { continue }
            open += model.properties.compactMap(\.shape.modelName) + model.variants.map(\.model)
        }
        return models.filter { reached.contains($0.name) }
    }
}

extension Inference {
    /// The part of a file's name that stands for a folder: pieces of ASCII letters and digits, each with a capital. A
    /// build plugin, which knows nothing but the folder's name, has to come to the same.
    static func fileName(of folder: String) -> String {
        folder.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    /// Folders that have no files of their own: two that would have the same, or one that has no name for them.
    private static func collisions(of folders: [String], module: String) -> [Diagnostic] {
        // Some file systems take names for one that differ in case alone.
        let byFile = Dictionary(grouping: folders) { ($0.isEmpty ? module : fileName(of: $0)).lowercased() }
        return byFile.sorted { $0.key < $1.key }.compactMap { file, folders in
            guard let problem = problem(ofFiles: file, folders.count) else { return nil }
            let names = folders.sorted().map { $0.isEmpty ? "the docs folder itself" : "`\($0)`" }
            let list = names.joined(separator: " and ")
            return Diagnostic(.fileName, .error, at: nil, problem(list), advice: "rename the folder")
        }
    }

    /// What is wrong with a name that the files of so many folders begin with, in words that want the folders; nil where
    /// nothing is.
    private static func problem(ofFiles name: String, _ folders: Int) -> ((String) -> String)? {
        if name.isEmpty { return { "the folder \($0) has no letter or digit to call files after" } }
        if folders > 1 { return { "\($0) would be generated into files of one name" } }
        if name.utf8.count > longestFileName {
            return { "the name of the folder \($0) is too long to call files after" }
        }
        return nil
    }

    /// File systems take 255 bytes; what a file's name ends in, and what it is called while it is written, take some of them.
    private static let longestFileName = 200
}
