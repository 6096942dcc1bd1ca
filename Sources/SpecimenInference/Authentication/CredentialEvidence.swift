import SpecimenDocs

/// The name of a query item or of a header, which is in lower case.
struct CredentialField: Sendable, Hashable {
    let name: String
    let isHeader: Bool

    static func query(_ name: String) -> CredentialField { CredentialField(name: name, isHeader: false) }
    static func header(_ name: String) -> CredentialField { CredentialField(name: name.lowercased(), isHeader: true) }
}

/// The evidence of examples, descriptions and texts for fields whose names do not decide whether they hold a credential.
struct CredentialEvidence: Sendable {
    /// The fields that a value such as `YOUR_API_KEY`, a description or a text shows to be credentials.
    private var stated: Set<CredentialField> = []
    /// The fields that all example requests send and nothing describes.
    private var everywhere: Set<CredentialField> = []
    /// The fields that a description shows to be ordinary parameters.
    private var parameters: Set<CredentialField> = []

    private static let fewestEndpoints = 2

    init(_ endpoints: [EndpointDescription]) {
        var requestsByField: [CredentialField: Int] = [:]
        var endpointsByField: [CredentialField: Int] = [:]
        var values: [CredentialField: Set<String>] = [:]
        var count = 0
        let texts = endpoints.compactMap(\.authentication).uniqued().map(AuthenticationText.names)
        let named = texts.reduce(into: Set<String>()) { $0.formUnion($1) }
        for endpoint in endpoints {
            let requests = endpoint.examples.compactMap(\.request)
            count += requests.count
            var fields: Set<CredentialField> = []
            for request in requests {
                let sent = request.vagueFields
                for (field, value) in sent {
                    values[field, default: []].insert(value)
                    if isStandIn(value) || !field.isHeader && named.contains(field.name) { stated.insert(field) }
                }
                let names = Set(sent.map(\.field))
                for field in names { requestsByField[field, default: 0] += 1 }
                fields.formUnion(names)
            }
            for field in fields { endpointsByField[field, default: 0] += 1 }
            for (field, parameter) in endpoint.fields where CredentialNames.certainty(of: field, parameter.name) != nil
            {
                if parameter.isCredential {
                    stated.insert(field)
                } else if CredentialNames.certainty(of: field, parameter.name) != .certain {
                    parameters.insert(field)
                }
            }
        }
        for (field, number) in requestsByField where number == count {
            let isFixed = values[field]?.count == 1 && endpointsByField[field, default: 0] >= Self.fewestEndpoints
            if isFixed || field.isHeader && field.name.hasSuffix("token") { everywhere.insert(field) }
        }
    }

    /// Returns whether a field of an endpoint holds a credential.
    ///
    /// - Parameter isAuthorized: Whether the request has another credential. A vague name then does not count as one.
    func isCredential(
        _ field: CredentialField,
        named name: String,
        at endpoint: EndpointDescription,
        isAuthorized: Bool
    ) -> Bool {
        switch CredentialNames.certainty(of: field, name) {
        case .certain: return true
        case .probable: return stated.contains(field) || !parameters.contains(field)
        case .possible:
            let isShown = stated.contains(field) || everywhere.contains(field) && !parameters.contains(field)
            return isShown && (field.isHeader || !isAuthorized && !isOther(field, named: name, at: endpoint))
        case nil: return false
        }
    }

    /// Returns whether a query item of an endpoint is no credential, although other endpoints have one of this name.
    /// The `key` of an endpoint about keys is a value like any other, and so is one that its description explains.
    func isOther(_ field: CredentialField, named name: String, at endpoint: EndpointDescription) -> Bool {
        let certainty = CredentialNames.certainty(of: field, name)
        if certainty == .certain { return false }
        if certainty == .possible, endpoint.path.isAbout(name) { return true }
        guard let parameter = endpoint.queryParameters.first(where: { $0.name == name }) else { return false }
        let values = endpoint.examples.compactMap(\.request).flatMap(\.queryItems).filter { $0.name == name }
        return !parameter.isCredential && !values.contains { isStandIn($0.value) }
            && endpoint.authentication.map(AuthenticationText.names)?.contains(name) != true
    }
}

extension CredentialNames {
    static func certainty(of field: CredentialField, _ name: String) -> Certainty? {
        field.isHeader ? certainty(ofHeader: Words(name).all) : certainty(ofQuery: Words(name).all)
    }
}

extension EndpointDescription {
    /// The described query items and headers.
    var fields: [(field: CredentialField, parameter: ParameterDescription)] {
        queryParameters.map { (.query($0.name), $0) } + headerParameters.map { (.header($0.name), $0) }
    }
}

extension RequestExample {
    /// The headers and query items whose name is vague.
    fileprivate var vagueFields: [(field: CredentialField, value: String)] {
        let sent =
            queryItems.map { (CredentialField.query($0.name), $0.name, $0.value) }
            + headers.fields.map { (CredentialField.header($0.name), $0.name, $0.value) }
        return sent.compactMap { field, name, value in
            let certainty = CredentialNames.certainty(of: field, name)
            return certainty == nil || certainty == .certain ? nil : (field, value)
        }
    }
}

extension ParameterDescription {
    /// A Boolean value that indicates whether the description says that the parameter is a credential.
    fileprivate var isCredential: Bool {
        guard let text = description?.lowercased() else { return false }
        return [
            "api key", "api token", "access key", "access token", "app key", "application key", "auth token",
            "authenticate", "authentication", "authorization", "bearer", "credential", "your key", "your token",
        ].contains(where: text.contains)
    }
}

extension PathTemplate {
    /// Returns whether the last literal names of the path are about the thing that a query item names: `key` in
    /// `/keys/verify`.
    fileprivate func isAbout(_ name: String) -> Bool {
        guard let word = Words(name).all.last else { return false }
        let literals = segments.flatMap(\.pieces).compactMap { if case .literal(let text) = $0 { text } else { nil } }
        return literals.contains { literal in
            Words(literal).all.contains { $0 == word || Plural.singular(of: $0) == word || $0.hasPrefix(word + "info") }
        }
    }
}

/// Returns whether a value says that it stands for a credential: `YOUR_API_KEY`, `{token}`.
private func isStandIn(_ value: String) -> Bool {
    let letters = value.lowercased().filter(\.isLetter)
    return ["apikey", "yourkey", "yourtoken", "accesstoken", "secret", "mykey", "appid"].contains(
        where: letters.contains)
        || value.contains { "{<$".contains($0) } && ["key", "token"].contains(letters)
}
