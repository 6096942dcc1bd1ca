import SpecimenDocs
import SpecimenJSON

/// Decides the parameters of one endpoint from their descriptions, and from example requests where descriptions are
/// vague.
struct ParameterDecision {
    let shapes: ShapeDecision
    /// The types of the request bodies of all operations on the same resource, the operation's own body first.
    let bodies: [NodeID]
    /// A Boolean value that indicates whether the first body is the operation's own, and an example shows it.
    let hasExample: Bool

    func decideParameters(of endpoint: DocumentedEndpoint) -> [Parameter] {
        let requirement = RequirementDecision(
            method: endpoint.description.method,
            isOfThing: endpoint.path.endsInParameter,
            sentNames: hasExample ? sentNames : nil
        )
        let description = endpoint.description
        let inputsByLocation: [(Parameter.Location, [ParameterDescription])] = [
            (.path, description.pathParameters), (.query, description.queryParameters),
            (.header, description.headerParameters), (.body, description.bodyParameters),
        ]
        var parameters = inputsByLocation.flatMap { location, inputs in
            zip(inputs, requirement.requirements(inputs, in: location)).map { input, isRequired in
                parameter(input, in: location, isRequired: isRequired)
            }
        }
        parameters += undeclared(besides: description.bodyParameters)
        markNullable(&parameters, method: description.method)
        return parameters
    }

    /// A property that an update leaves out stays as it is; a property that it sends as null is cleared.
    private func markNullable(_ parameters: inout [Parameter], method: HTTPMethod) {
        guard method == .put || method == .patch, !parameters.contains(where: { $0.shape.core == .file }) else {
            return
        }
        for index in parameters.indices where parameters[index].location == .body && !parameters[index].isRequired {
            // Any JSON value can be null by itself.
            parameters[index].isNullable = parameters[index].shape != .any
        }
    }

    private func parameter(
        _ input: ParameterDescription,
        in location: Parameter.Location,
        isRequired: Bool
    ) -> Parameter {
        Parameter(
            wireName: input.name,
            location: location,
            shape: shape(of: input, in: location),
            isRequired: isRequired,
            description: input.description ?? "",
            defaultText: input.defaultText,
            provenance: input.describedFacts.map(Provenance.prose)
        )
    }

    /// The members that the example requests send.
    private var sentNames: Set<String> {
        guard let body = bodies.first else { return [] }
        return Set(graph.members(of: body).filter { graph.isShown($0.type) }.map(\.key))
    }

    private var graph: TypeGraph { shapes.graph }

    /// Members that the example sends and no description mentions: the example works, so they can be sent.
    private func undeclared(besides declared: [ParameterDescription]) -> [Parameter] {
        guard hasExample, let body = bodies.first else { return [] }
        let known = Set(declared.map { ExactString($0.name) })
        return graph.members(of: body).map { ExactString($0.key) }.filter { !known.contains($0) }.map { key in
            Parameter(
                wireName: key.string,
                location: .body,
                shape: shownShape(of: key, in: body),
                isRequired: false,
                description: "Not described; the example request sends it.",
                defaultText: nil
            )
        }
    }

    private func shape(of description: ParameterDescription, in location: Parameter.Location) -> Shape {
        let declared = noted(Shape(description.type), description.wireFormat)
        if !description.choices.isEmpty {
            let choices = Shape.enumeration(description.choices)
            switch declared {
            case .string: return choices
            case .array(.string), .array(.any): return .array(choices)
            default: break
            }
        }
        // Only text travels in paths and queries.
        guard location == .body else { return flattened(declared) }
        // A declaration in prose counts if no request of the resource shows the parameter.
        let key = ExactString(description.name)
        let edge = Edge.member(key)
        let known = bodies.filter { graph.child($0, edge) != nil }
        let shown = known.first { body in shapes.parts[body, edge].contains(where: \.isShown) }
        guard let body = shown ?? known.first else { return declared }
        switch description.type {
        case .array(nil), .array(.some(.object)), .array(.some(.dictionary)), .array(.some(.any)), .object, .dictionary,
            .any:
            let seen = shownShape(of: key, in: body)
            return agrees(seen, with: declared) ? seen : declared
        default: return declared
        }
    }

    private func shownShape(of key: ExactString, in body: NodeID) -> Shape {
        shapes.shape(of: .member(key), in: body).inRequest.fractional(named: key.string)
    }

    private func noted(_ shape: Shape, _ wireFormat: ParameterDescription.WireFormat) -> Shape {
        switch (wireFormat, shape) {
        case (.plain, _): shape
        case (_, .array(let element)): .array(noted(element, wireFormat))
        case (.epochSeconds, _): .scalar(.epochSeconds)
        case (.wholeEpochSeconds, _): .scalar(.wholeEpochSeconds)
        case (.epochMilliseconds, _): .scalar(.epochMilliseconds)
        case (.numericFlag, _): .scalar(.numericFlag)
        case (.wordFlag, _): .scalar(.wordFlag)
        case (.presenceFlag, _): .scalar(.presenceFlag)
        }
    }

    private func flattened(_ shape: Shape) -> Shape {
        switch shape {
        case .any, .dictionary, .file: .string
        case .array(let element): .array(flattened(element))
        default: shape
        }
    }

    /// The example refines what is declared, it does not contradict it: an array stays an array.
    private func agrees(_ seen: Shape, with declared: Shape) -> Bool {
        switch (declared, seen) {
        case (.any, _), (.dictionary, .dictionary), (.dictionary, .model): true
        case (.array(let declared), .array(let seen)): agrees(seen, with: declared)
        case (_, .nullable(let seen)): agrees(seen, with: declared)
        default: false
        }
    }
}
