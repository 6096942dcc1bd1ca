import SpecimenDocs
import SpecimenInference

extension DifferenceFinder {
    /// Compares the modules, the names of the clients, their servers, credentials, parameters and headers.
    mutating func compareClients(_ old: APIModel, _ new: APIModel) {
        let (before, after) = (old.client, new.client)
        let client = Subject(.client, after.name)
        compare(.renamed, Subject(.client, new.module), old: old.module, new: new.module)
        compare(.renamed, client, old: before.name, new: after.name)
        // Adding a default server is additive: callers can still pass a server.
        let level: Level = before.server == nil ? .additive : .breaking
        compare(.serverChanged, client, level: level, old: before.server, new: after.server)
        compareAuthentication(client, before.authentication, after.authentication)
        for (old, new, usual) in [
            (before.cursorParameter, after.cursorParameter, PagingNames.usual.cursor),
            (before.pageSizeParameter, after.pageSizeParameter, PagingNames.usual.pageSize),
        ] {
            compare(.pagingChanged, client, old: old ?? usual, new: new ?? usual)
        }
        compareHeldParameters(before, after)
        compareHeaders(before, after)
    }

    private mutating func compareAuthentication(
        _ client: Subject,
        _ old: [AuthenticationScheme],
        _ new: [AuthenticationScheme]
    ) {
        func words(_ schemes: [AuthenticationScheme]) -> String {
            schemes.isEmpty ? "none" : schemes.map(\.words).joined(separator: ", ")
        }
        // Initializers take each credential as an optional argument. The names of several keys are not that of one key.
        let hasOldArguments = new.filter(old.contains) == old && (new.keys == old.keys || old.keys == 0)
        let level: Level = hasOldArguments ? .additive : .breaking
        compare(.authenticationChanged, client, level: level, old: words(old), new: words(new))
    }

    private mutating func compareHeldParameters(_ old: APIModel.Client, _ new: APIModel.Client) {
        func subject(_ parameter: Parameter) -> Subject { Subject(.parameter, "\(new.name).\(parameter.wireName)") }
        let parameters = Pairing(old.parameters, new.parameters, by: \.wireName)
        for parameter in parameters.removed { add(.removed, subject(parameter), old: "\(parameter.shape)") }
        for parameter in parameters.added {
            addInput(subject(parameter), parameter.shape, isRequired: parameter.mustBeGiven)
        }
        for (old, new) in parameters.pairs { compare(subject(new), old, new) }
    }

    private mutating func compareHeaders(_ old: APIModel.Client, _ new: APIModel.Client) {
        func subject(_ header: ResponseHeader) -> Subject { Subject(.header, "\(new.name).\(header.name)") }
        let headers = Pairing(old.responseHeaders, new.responseHeaders) { $0.name.lowercased() }
        for header in headers.removed { add(.removed, subject(header), old: "\(header.shape)") }
        for header in headers.added { add(.added, subject(header), new: "\(header.shape)") }
        for (old, new) in headers.pairs where old.shape != new.shape {
            add(.typeChanged, subject(new), old: "\(old.shape)", new: "\(new.shape)")
        }
    }
}

extension [AuthenticationScheme] {
    /// The number of keys in headers and queries.
    fileprivate var keys: Int {
        count { scheme in
            switch scheme {
            case .bearer, .basic: false
            case .header, .query: true
            }
        }
    }
}
