import SpecimenDocs

extension APIModel {
    /// Gives the client the parameters that the configuration names, in the order of the configuration. All operations
    /// send them in the same type.
    mutating func holdParameters(_ configuration: Configuration) {
        for name in configuration.clientParameters.map(\.name).uniqued() {
            var shapes: Set<Shape> = []
            var held: Parameter?
            for parameter in operations.flatMap(\.parameters)
            where parameter.isHeldByClient && parameter.hasName(name) {
                shapes.insert(parameter.shape)
                let isRequired = held?.isRequired == true || parameter.isRequired
                held = held ?? parameter
                held?.isRequired = isRequired
            }
            guard var held else { continue }
            if shapes.count > 1 { held.shape = .string }
            client.parameters.append(held)
            for index in operations.indices {
                for position in operations[index].parameters.indices
                where operations[index].parameters[position].isHeldByClient
                    && operations[index].parameters[position].hasName(name)
                {
                    operations[index].parameters[position].shape = held.shape
                }
            }
        }
    }
}
