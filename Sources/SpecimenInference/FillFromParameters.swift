/// Types properties that were null in every sample after the body parameter of the same name that sets them.
struct FillFromParameters {
    /// Shapes of body parameters by model and name; nil where two operations disagree.
    private var shapes: [String: [String: Shape?]] = [:]

    init(_ operations: [Operation]) {
        for operation in operations {
            guard let model = operation.response.shape.modelName else { continue }
            for parameter in operation.parameters where parameter.location == .body {
                guard Self.isPlain(parameter.shape) else { continue }
                if let known = shapes[model]?[parameter.wireName], known != parameter.shape {
                    shapes[model]?[parameter.wireName] = .some(nil)
                } else {
                    shapes[model, default: [:]][parameter.wireName] = parameter.shape
                }
            }
        }
    }

    func fill(_ models: inout [Model]) {
        for index in models.indices {
            guard let known = shapes[models[index].name] else { continue }
            for position in models[index].properties.indices {
                let property = models[index].properties[position]
                guard property.shape == .any, property.evidence.kinds.isEmpty,
                    let shape = known[property.wireName] ?? nil
                else { continue }
                models[index].properties[position].shape = shape
                models[index].properties[position].note =
                    "Null in every sample; typed after the body parameter `\(property.wireName)`."
            }
        }
    }

    /// What is sent as text or a number comes back as such; structures may differ both ways.
    private static func isPlain(_ shape: Shape) -> Bool {
        switch shape {
        case .bool, .int, .double, .string, .dateTime, .date, .url, .uuid: true
        default: false
        }
    }
}
