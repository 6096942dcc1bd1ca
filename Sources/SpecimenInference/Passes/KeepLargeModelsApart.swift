/// Finds properties that would make a value large.
enum LargeModels {
    /// Properties of a model from which on it is kept behind a reference. Measured: with fewer, the references cost as much
    /// code as what copies the value that they are in; with more, little is won.
    private static let leastProperties = 8

    /// Marks as indirect every property that may be nil and holds a large model: a value that has all parts of its parts in
    /// it takes long to copy, and the code that does it, which every model has, takes more room than all else of the model.
    static func keepApart(in models: inout [Model]) {
        let indices = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1.name, $0) })
        var sizes: [Int: Int] = [:]
        for start in models.indices {
            // A list of its own, because models may hold each other as deep as there are models.
            var way = [start]
            while let model = way.last {
                let unknown = held(by: models[model], indices).filter { sizes[$0] == nil }
                guard unknown.isEmpty || sizes[model] != nil else {
                    way += unknown
                    continue
                }
                way.removeLast()
                if sizes[model] == nil { sizes[model] = size(&models[model], indices, sizes) }
            }
        }
    }

    /// By value. Circles of records are broken already; one that goes through a union ends there.
    private static func held(by model: Model, _ indices: [String: Int]) -> [Int] {
        guard model.kind != .union else { return [] }
        return model.properties.compactMap { $0.isIndirect ? nil : index(of: $0, in: indices) }
    }

    private static func size(_ model: inout Model, _ indices: [String: Int], _ sizes: [Int: Int]) -> Int {
        guard model.kind != .union else { return 1 }
        var size = 0
        for position in model.properties.indices {
            let property = model.properties[position]
            let held = index(of: property, in: indices).flatMap { sizes[$0] } ?? 1
            if property.isOptional, held >= leastProperties { model.properties[position].isIndirect = true }
            size += model.properties[position].isIndirect ? 1 : held
        }
        return size
    }

    private static func index(of property: Property, in indices: [String: Int]) -> Int? {
        guard case .model(let name) = property.shape else { return nil }
        return indices[name]
    }
}

extension Refinement {
    static let keepLargeModelsApart = Refinement(name: "large") { api in LargeModels.keepApart(in: &api.models) }
}
