import SpecimenDocs
import SpecimenInference

/// The API in terms of Swift: the types, methods and files of the client, with their names.
public struct SwiftModel: Sendable {
    /// The name of the module, for example `SentryAPI`.
    let module: String
    let client: SwiftClient
    /// The operations in the order of path, then method.
    let operations: [SwiftOperation]
    /// The types in the order of their names.
    let types: [SwiftType]
    /// The types for values of several kinds, in the order of their names.
    let unions: [KindUnion]
    /// The files in the order of the folders of the documentation.
    let files: [SwiftFiles]
    /// Names that the configuration or the docs folder gives and that the client cannot have.
    public let diagnostics: [Diagnostic]

    public init(_ model: APIModel) {
        let typeNames = TypeNames(model)
        let indirect = IndirectStorage(model.models)
        let client = SwiftClient(model, typeNames)
        let operations = model.operations.map { SwiftOperation($0, client, typeNames) }
        let byName = Dictionary(model.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let types = model.models.map { SwiftType($0, typeNames, indirect, among: byName) }
            .sorted { $0.name.plain < $1.name.plain }
        let unions = KindUnion.all(of: model, typeNames)
        self.operations = operations
        self.types = types
        self.unions = unions
        module = model.module
        self.client = client
        files = model.groups.map { folder in
            SwiftFiles(
                name: SwiftFiles.name(of: folder, module: model.module),
                operations: operations.filter { $0.source.group == folder },
                types: types.filter { $0.source.group == folder },
                unions: unions.filter { $0.group == folder }
            )
        }
        diagnostics =
            SwiftFiles.diagnostics(for: model.groups, module: model.module) + typeNames.diagnostics
            + types.flatMap(\.diagnostics)
    }
}
