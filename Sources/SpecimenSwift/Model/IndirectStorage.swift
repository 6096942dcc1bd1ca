import SpecimenInference

/// The properties that are stored behind a reference.
///
/// A property that closes a cycle must be stored behind a reference. So is an optional property of a large type,
/// because a value that contains all parts of its parts is slow to copy, and the code that copies it is larger than all
/// other code of the type.
struct IndirectStorage {
    /// The number of stored properties from which a type is large. According to measurements, a smaller number adds as
    /// much code for references as it saves for copies, and a larger number saves little.
    private static let leastProperties = 8

    private let models: [String: Model]
    /// The number of stored properties of each model, including those of directly stored types.
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

    /// Uses a list instead of recursion, because models may be nested as deep as there are models.
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
