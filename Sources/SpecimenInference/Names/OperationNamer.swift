import SpecimenDocs

/// Names operations from method and path: `listOrganizationReleases`, `getOrganizationRelease`.
struct OperationNamer {
    /// Paths with placeholders blanked, by method.
    private let paths: [HTTPMethod: Set<String>]
    /// The paths to which a POST request sends a body.
    private let changing: Set<String>

    init(_ endpoints: [EndpointDescription]) {
        paths = Dictionary(grouping: endpoints, by: \.method).mapValues { Set($0.map(\.path.blanked)) }
        changing = Set(endpoints.filter { $0.method == .post && $0.sendsBody }.map(\.path.blanked))
    }

    /// Returns a unique name for each endpoint, in the order of the endpoints.
    ///
    /// - Parameter areLists: whether the documented response of each endpoint is a list; nil where none is documented.
    static func names(for endpoints: [DocumentedEndpoint], areLists: [Bool?]) -> [String] {
        let namer = OperationNamer(endpoints.map(\.description))
        var register = NameRegister()
        let plain = zip(endpoints, areLists).map { endpoint, isList in
            let words = namer.words(for: endpoint, isList: isList)
            return (words: words, name: words.lowerCamel)
        }
        // The first operation by path has the plain name; no operation loses it to a longer name of another operation.
        let names = plain.map { register.claim($0.name) ? $0.name : nil }
        return endpoints.indices.map { index in
            if let name = names[index] { return name }
            let candidates = Self.longerNames(than: plain[index].words, for: endpoints[index].description)
            if let name = candidates.first(where: { register.claim($0) }) { return name }
            return register.claim(plain[index].name, endings: ["Variant", "Alternative"])
        }
    }

    /// Returns longer names for an operation whose plain name another operation has.
    private static func longerNames(than name: Words, for endpoint: EndpointDescription) -> [String] {
        let parameters = endpoint.path.parameterNames.map { Words($0) }
        let by = parameters.last.map { name + Words(["by"]) + $0 }
        let byAll = parameters.isEmpty ? nil : parameters.reduce(name + Words(["by"])) { $0 + $1 }
        let spelledOut = Words([endpoint.method.rawValue.lowercased()]) + Words(endpoint.path.raw)
        return [by, byAll, spelledOut].compactMap { $0?.lowerCamel }
    }

    private func words(for documented: DocumentedEndpoint, isList: Bool?) -> Words {
        let (endpoint, path) = (documented.description, documented.path)
        guard let last = path.words.last else { return Words([endpoint.method.rawValue.lowercased(), "root"]) }
        let scope = Words(path.words.dropLast().flatMap(\.all))
        let one = scope + last.singular
        let asWritten = scope + last
        // The verb at the end of a path is an action: `/incidents/{id}/merge`.
        let verb = path.endsInParameter || last.isPlural ? nil : last.all.first
        let action = verb.flatMap { verb in
            Self.actions.contains(verb) ? Words([verb]) + scope + Words(Array(last.all.dropFirst())) : nil
        }
        let isChangedByPost = changing.contains(endpoint.path.blanked)
        switch endpoint.method {
        case .get:
            if path.endsInParameter { return Words(["get"]) + one }
            return Words([isList ?? last.isPlural ? "list" : "get"]) + asWritten
        case .post:
            guard path.endsInParameter else {
                return action ?? Words([endpoint.sendsFile ? "upload" : "create"]) + one
            }
            // A POST without a body adds the thing to the collection, if the API changes things with PUT or PATCH.
            let changesOtherwise = paths[.put] != nil || paths[.patch] != nil
            return Words([changesOtherwise && !isChangedByPost ? "add" : "update"]) + one
        case .put:
            return action ?? Words([path.endsInParameter && isChangedByPost ? "replace" : "update"]) + asWritten
        case .patch:
            let isSecond = paths[.put]?.contains(endpoint.path.blanked) == true
            return action ?? Words([isSecond ? "patch" : "update"]) + asWritten
        case .delete: return Words(["delete"]) + asWritten
        case .head: return Words(["check"]) + asWritten
        case .options: return Words(["describe"]) + asWritten
        }
    }

    private static let actions: Set<String> = .words(
        """
        accept acknowledge activate add approve archive assign attach authorize batch block cancel capture check clear
        clone close complete confirm connect copy deactivate decline detach disable disconnect duplicate enable escalate
        execute export finalize follow import invite join leave lock login logout mark merge move mute pause pay pin
        publish query reboot rebuild refresh refund register reject remove rename reopen resend reset resize resolve
        restart restore resume retry revoke rollback rotate run search send share snooze star start stop submit
        subscribe suspend sync test transfer trigger unarchive unassign unblock unfollow unlock unmute unpin unpublish
        unstar unsubscribe unsuspend validate verify void watch
        """
    )
}

extension EndpointDescription {
    fileprivate var sendsFile: Bool { bodyParameters.contains { $0.type == .file || $0.type == .array(.file) } }

    fileprivate var sendsBody: Bool {
        !bodyParameters.isEmpty || examples.contains { $0.request.map { !$0.body.isEmpty } ?? false }
    }
}
