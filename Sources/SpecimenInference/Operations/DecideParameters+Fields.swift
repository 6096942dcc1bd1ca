import SpecimenDocs
import SpecimenJSON

// The parameters of paths, queries and headers, and the fields of forms.
extension ParameterDecision {
    var pathParameters: [Parameter] {
        declared(description.pathParameters, in: .path) { input in
            let shape = declaredShape(of: input).flattened
            if case .array = shape { return (shape, input.style ?? .comma) }
            let texts = endpoint.request.pathTexts[input.name] ?? []
            return (TextValues(name: input.name, texts: texts).shape(declared: shape), .repeated)
        }
    }

    var queryParameters: [Parameter] {
        let isParameter = { (name: String) in !api.authentication.isCredential(query: name, at: endpoint) }
        return fields(
            description.queryParameters.filter { isParameter($0.name) },
            endpoint.request.queries.filter { isParameter($0.name) },
            in: .query,
            objects: query
        )
    }

    /// Headers have no lists but those that a description declares.
    var headerParameters: [Parameter] {
        let isSet = { (name: String) in
            HeaderNames.areOfRequest.contains(name.lowercased()) || api.authentication.isCredential(header: name)
        }
        let inputs = description.headerParameters.filter { !isSet($0.name) }
        let evidence = Dictionary(endpoint.request.headers.map { ($0.name.lowercased(), $0) }) { first, _ in first }
        func decision(_ name: String) -> FieldDecision {
            FieldDecision(name: name, evidence: evidence[name.lowercased()], structure: nil, splitsTexts: false)
        }
        let known = Set(inputs.map { $0.name.lowercased() })
        let others = endpoint.request.headers.filter { header in
            !known.contains(header.name.lowercased()) && !isSet(header.name)
                && !HeaderRole.isOwnedByTransport(header.name)
        }
        var parameters = declared(inputs, in: .header) { input in
            let (shape, style) = decision(input.name).declared(declaredShape(of: input), style: input.style ?? .comma)
            return (shape, shape.isArray ? style : .repeated)
        }
        parameters += others.map { undeclared($0.name, in: .header, decision($0.name).undeclared) }
        for index in parameters.indices {
            guard let version = api.versions[parameters[index].wireName.lowercased()] else { continue }
            (parameters[index].shape, parameters[index].defaultValue) = (.string, version)
        }
        return parameters
    }

    /// The parameters of a query or a form: those that descriptions declare, then those that only examples have.
    ///
    /// - Parameter objects: The type whose members are the objects that examples show.
    func fields(
        _ inputs: [ParameterDescription],
        _ evidence: [FieldEvidence],
        in location: Parameter.Location,
        objects: NodeID?
    ) -> [Parameter] {
        let byName = Dictionary(evidence.map { ($0.name, $0) }) { first, _ in first }
        func decision(_ name: String) -> FieldDecision {
            let hasObjects = byName[name].map { !$0.structures.isEmpty } == true
            let structure = hasObjects ? objects.map { shownShape(of: ExactString(name), in: $0) } : nil
            return FieldDecision(name: name, evidence: byName[name], structure: structure)
        }
        let known = Set(inputs.map(\.name))
        return declared(inputs, in: location) { input in
            decision(input.name).declared(declaredShape(of: input), style: input.style)
        }
            + evidence.filter { !known.contains($0.name) }.map {
                undeclared($0.name, in: location, decision($0.name).undeclared)
            }
    }
}
