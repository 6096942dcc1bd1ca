import SpecimenInference

/// An operation as a method of the client, and as the type that makes its request.
struct SwiftOperation: Sendable {
    let source: APIModel.Operation
    /// The name of the type, for example `ListReleases`.
    let typeName: Name
    /// The name of the method, for example `listReleases`.
    let methodName: Name
    /// The parameters of the path, then of the query, then of the headers, then of the body.
    let parameters: [SwiftParameter]
    /// The enumerations of its parameters, which the type declares.
    let enumerations: [SwiftEnumeration]
    let output: TypeReference
    /// The types of the documented bodies of failures, each with its statuses in ascending order.
    let failures: [(type: TypeReference, statuses: [Int])]

    init(_ operation: APIModel.Operation, _ client: SwiftClient, _ typeNames: TypeNames) {
        let typeName = TypeNames.name(of: operation)
        let names = Self.names(for: operation)
        let holders = operation.parameters.map { client.property(for: $0)?.name }
        let used = ([operation.response.shape] + operation.parameters.map(\.shape)).compactMap(typeNames.typeName)
        let enumerations = EnumerationNamer.parameterTypes(
            operation.parameters.indices.map { index in
                let parameter = operation.parameters[index]
                let shape = holders[index] == nil ? parameter.shape : .string
                return .init(wireName: parameter.wireName, shape: shape, name: names[index])
            },
            besides: Set(used + [typeName, "Output"])
        )
        source = operation
        self.typeName = Name(typeName)
        methodName = Name(operation.id)
        parameters = operation.parameters.indices.map { index in
            let (parameter, name) = (operation.parameters[index], Name(names[index]))
            if let holder = holders[index] { return SwiftParameter(parameter, name: name, heldBy: holder, typeNames) }
            return SwiftParameter(
                parameter,
                name: name,
                enumeration: enumerations[index],
                of: Name(typeName),
                typeNames
            )
        }
        self.enumerations = SwiftEnumeration.all(operation.parameters.map(\.shape), enumerations)
        output = typeNames.type(of: operation.response.shape)
        let statuses = Dictionary(grouping: operation.failures) { typeNames.type(of: $0.shape) }
        failures = statuses.map { (type: $0, statuses: $1.map(\.status).sorted()) }
            .sorted { $0.statuses.lexicographicallyPrecedes($1.statuses) }
    }

    /// The parameters of the type's initializer: those that a caller must give first.
    var arguments: [SwiftParameter] {
        parameters.filter { $0.defaultValue == nil } + parameters.filter { $0.defaultValue != nil }
    }

    /// The parameters of the client's method, in the order of a call.
    var inputs: [SwiftParameter] { arguments.filter { $0.holder == nil } }

    private static func names(for operation: APIModel.Operation) -> [String] {
        var namer = MemberNamer(reserved: ReservedNames.members)
        let wishes = operation.parameters.map { parameter in
            if parameter.location == .body, let name = operation.body.wholeName {
                return MemberNamer.Wish(wireName: name)
            }
            let location = Words(parameter.location.rawValue).upperCamel
            let word = parameter.location == .header ? SwiftClient.unprefixed(parameter.wireName) : parameter.wireName
            return MemberNamer.Wish(wireName: word, alternatives: ["In\(location)"])
        }
        return namer.names(for: wishes)
    }
}

extension APIModel.Operation.Body {
    /// The name of a parameter that is the whole body, which has no name on the wire; nil for several parameters.
    fileprivate var wholeName: String? {
        switch self {
        case .value, .text: "content"
        case .lines: "rows"
        case .file: "file"
        case .none, .json, .multipart, .form: nil
        }
    }
}
