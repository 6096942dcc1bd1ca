import SpecimenInference

/// The properties that are stored behind a reference.
///
/// A property that closes a cycle has to be. An optional property of a large type is, too: a value that holds all parts of
/// its parts takes long to copy, and the code that copies it takes more room than all other code of the type.
struct IndirectStorage {
    /// The number of stored properties from which a type is large. Measured: below it, the references cost as much code as
    /// the copying they save; above it, little is saved.
    private static let leastProperties = 8

    private let models: [String: Model]
    /// Stored properties, those of directly stored types included, by model.
    private var sizes: [String: Int] = [:]

    init(_ models: [Model]) {
        self.models = Dictionary(models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for model in models { measure(model) }
    }

    func contains(_ property: Property, of model: Model) -> Bool {
        property.isRecursive || model.kind != .union && property.isOptional && isLarge(property)
    }

    private func isLarge(_ property: Property) -> Bool {
        held(by: property).flatMap { sizes[$0.name] } ?? 1 >= Self.leastProperties
    }

    private func held(by property: Property) -> Model? {
        guard case .model(let name) = property.shape else { return nil }
        return models[name]
    }

    /// Uses a list instead of recursion because models may hold each other as deep as there are models.
    private mutating func measure(_ start: Model) {
        var open = [start]
        while let model = open.last {
            let parts = model.kind == .union ? [] : model.properties.filter { !$0.isRecursive }.compactMap(held)
            let unknown = parts.filter { sizes[$0.name] == nil }
            guard unknown.isEmpty || sizes[model.name] != nil else {
                open += unknown
                continue
            }
            open.removeLast()
            sizes[model.name] = model.kind == .union ? 1 : model.properties.map { size(of: $0, in: model) }.reduce(0, +)
        }
    }

    private func size(of property: Property, in model: Model) -> Int {
        contains(property, of: model) ? 1 : held(by: property).flatMap { sizes[$0.name] } ?? 1
    }
}
