extension APIModel {
    /// Marks each property that closes a cycle of models. Goes through the models in the order of their names.
    mutating func findRecursion() {
        let indices = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1.name, $0) })
        var done: Set<Int> = []
        for start in models.indices where !done.contains(start) {
            // The way from the start to the current model. No recursion, because the way can be as long as there are
            // models.
            var way: [(model: Int, nextProperty: Int)] = [(start, 0)]
            var open: Set<Int> = [start]
            while let (model, position) = way.last {
                guard position < models[model].properties.count else {
                    way.removeLast()
                    open.remove(model)
                    done.insert(model)
                    continue
                }
                way[way.count - 1].nextProperty += 1
                guard case .model(let name) = models[model].properties[position].shape, let held = indices[name] else {
                    continue
                }
                if open.contains(held) {
                    models[model].properties[position].isRecursive = true
                } else if !done.contains(held) {
                    way.append((held, 0))
                    open.insert(held)
                }
            }
        }
    }
}
