import SpecimenInference

/// An operation as a method of the client, and as the type that makes its request.
struct SwiftOperation: Sendable {
    let source: APIModel.Operation
    /// The name of the type, for example `ListReleases`.
    let typeName: Name
    /// The name of the method, for example `listReleases`.
    let methodName: Name
    /// The parameters of the path, then of the query, then of the body.
    let parameters: [SwiftParameter]
    /// The enumerations of its parameters, which the type declares.
    let enumerations: [SwiftEnumeration]
    let output: TypeReference

    init(_ operation: APIModel.Operation, _ typeNames: TypeNames) {
        let typeName = TypeNames.name(of: operation)
        let names = Self.names(for: operation)
        let used = ([operation.response.shape] + operation.parameters.map(\.shape)).compactMap(typeNames.typeName)
        let enumerations = EnumerationNamer.parameterTypes(
            zip(operation.parameters, names).map { .init(wireName: $0.wireName, shape: $0.shape, name: $1) },
            besides: Set(used + [typeName, "Output"])
        )
        source = operation
        self.typeName = Name(typeName)
        methodName = Name(operation.id)
        parameters = operation.parameters.indices.map { index in
            SwiftParameter(
                operation.parameters[index],
                name: Name(names[index]),
                enumeration: enumerations[index],
                of: Name(typeName),
                typeNames
            )
        }
        self.enumerations = SwiftEnumeration.all(operation.parameters.map(\.shape), enumerations)
        output = typeNames.type(of: operation.response.shape)
    }

    /// The parameters in the order of a call: required parameters first.
    var inputs: [SwiftParameter] {
        parameters.filter(\.source.isRequired) + parameters.filter { !$0.source.isRequired }
    }

    private static func names(for operation: APIModel.Operation) -> [String] {
        var namer = MemberNamer(reserved: ReservedNames.members)
        let wishes = operation.parameters.map { parameter in
            // A parameter that is the whole body has no name on the wire.
            let isBody = operation.body == .value && parameter.location == .body
            let location = Words(parameter.location.rawValue).upperCamel
            return MemberNamer.Wish(
                wireName: isBody ? "content" : parameter.wireName,
                alternatives: isBody ? [] : ["In\(location)"]
            )
        }
        return namer.names(for: wishes)
    }
}
