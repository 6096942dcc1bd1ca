import SpecimenInference
import SpecimenJSON

/// The client type, with the names of its members.
struct SwiftClient: Sendable {
    /// A documented header of responses.
    struct Header: Sendable {
        let name: Name
        /// The name in a response, for example `X-Total-Count`.
        let wireName: String
        /// The type of a value, which is one of those that the runtime reads from headers.
        let type: TypeReference
        /// A Boolean value that indicates whether a number is a date.
        let isEpoch: Bool
    }

    let source: APIModel.Client
    /// The parameters that the client holds, which are stored properties.
    let parameters: [SwiftParameter]
    let headers: [Header]

    init(_ model: APIModel, _ typeNames: TypeNames) {
        source = model.client
        let credentials = AuthenticationRenderer(source.authentication).names.map(\.plain)
        let taken = ReservedNames.clientMembers.union(credentials).union(model.operations.map(\.id))
        var namer = MemberNamer(reserved: taken)
        let names = namer.names(for: source.parameters.map(\.wireName))
        parameters = zip(source.parameters, names).map { SwiftParameter($0, name: Name($1), typeNames) }
        var headerNamer = MemberNamer(reserved: ReservedNames.enumerationValues)
        let headerNames = headerNamer.names(for: source.responseHeaders.map { Self.unprefixed($0.name) })
        headers = zip(source.responseHeaders, headerNames).map { header, name in
            let type = header.shape.isHeaderValue ? typeNames.type(of: header.shape) : .type("String")
            let isEpoch = header.shape == .scalar(.epochSeconds)
            return Header(name: Name(name), wireName: header.name, type: type, isEpoch: isEpoch)
        }
    }

    var name: Name { Name(source.name) }

    /// The property that holds a parameter; nil if callers of the methods give the value.
    func property(for parameter: Parameter) -> SwiftParameter? {
        guard parameter.isHeldByClient else { return nil }
        return parameters.first { $0.source.wireName.hasSameBytes(as: parameter.wireName) }
    }

    /// `X-` says nothing about a header.
    static func unprefixed(_ header: String) -> String {
        header.lowercased().hasPrefix("x-") ? String(header.dropFirst(2)) : header
    }
}

extension Shape {
    /// A Boolean value that indicates whether the runtime reads values of the shape from headers.
    fileprivate var isHeaderValue: Bool {
        switch self {
        case .string, .int, .double, .bool, .scalar(.url), .scalar(.dateTime), .scalar(.epochSeconds): true
        default: false
        }
    }
}
