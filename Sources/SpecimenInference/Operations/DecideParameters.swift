import SpecimenDocs
import SpecimenJSON

/// Decides the parameters of one endpoint from their descriptions and from example requests, which go first.
struct ParameterDecision {
    let endpoint: DocumentedEndpoint
    let api: DocumentedAPI
    let shapes: ShapeDecision
    /// The message of the operation's request bodies.
    let request: MessageID
    /// The type of the objects in queries; nil if no example has one.
    let query: NodeID?
    /// The types of the request bodies of all operations on the same resource, the operation's own body first.
    let bodies: [NodeID]
    /// A Boolean value that indicates whether the first body is the operation's own, and an example shows it.
    let hasExample: Bool
    let overrides: ParameterOverrides

    /// The parameters in the order of a call, and the form in which those of the body are sent.
    struct Inputs {
        var parameters: [Parameter]
        var body: Operation.Body
        var contentType: String?
    }

    func decideInputs() -> Inputs {
        var inputs = bodyInputs()
        inputs.parameters = pathParameters + queryParameters + headerParameters + inputs.parameters
        for index in inputs.parameters.indices { overrides.apply(to: &inputs.parameters[index], in: inputs.body) }
        return inputs
    }

    var graph: TypeGraph { shapes.graph }
    var description: EndpointDescription { endpoint.description }

    private var requirement: RequirementDecision {
        RequirementDecision(
            method: description.method,
            isOfThing: endpoint.path.endsInParameter,
            sentNames: sentNames
        )
    }

    /// The members or fields that the example requests send; nil if no example shows any.
    private var sentNames: Set<String>? {
        let body = endpoint.request.body
        switch body.form {
        case .form, .multipart: return Set(body.fields.map(\.name) + body.files.map(\.name))
        default:
            guard hasExample, let root = bodies.first else { return nil }
            return Set(graph.members(of: root).filter { graph.isShown($0.type) }.map(\.key))
        }
    }

    /// Creates the parameters of one location that descriptions declare.
    func declared(
        _ inputs: [ParameterDescription],
        in location: Parameter.Location,
        _ decide: (ParameterDescription) -> FieldDecision.Result
    ) -> [Parameter] {
        zip(inputs, requirement.requirements(inputs, in: location)).map { input, isRequired in
            let (shape, style) = decide(input)
            var parameter = Parameter(
                wireName: input.name,
                location: location,
                shape: shape,
                isRequired: isRequired,
                description: input.description ?? "",
                defaultText: input.defaultText,
                style: style,
                provenance: input.describedFacts.filter { $0 != .flag || shape.isFlag }.map(Provenance.prose)
            )
            let isStated = shape == declaredShape(of: input) || shape == declaredShape(of: input).flattened
            let isStyleStated = location != .query || style == (input.style ?? .repeated)
            if location != .body, !isStated || !isStyleStated { parameter.provenance.append(.example) }
            return parameter
        }
    }

    /// Creates a parameter that no description mentions. The example works, so it can be sent.
    func undeclared(_ name: String, in location: Parameter.Location, _ decided: FieldDecision.Result)
        -> Parameter
    {
        Parameter(
            wireName: name,
            location: location,
            shape: decided.shape,
            isRequired: false,
            description: "Not described; the example request sends it.",
            defaultText: nil,
            style: decided.style
        )
    }

    func declaredShape(of input: ParameterDescription) -> Shape {
        let isNumber = input.type == .integer || input.type == .number
        let isFlag = [.numericFlag, .wordFlag, .presenceFlag].contains(input.wireFormat)
        // A phrase such as "Set to 0 to disable" makes no flag of a number.
        let declared = isNumber && isFlag ? Shape(input.type) : Shape(input.type).sent(as: input.wireFormat)
        guard !input.choices.isEmpty else { return declared }
        let choices = Shape.enumeration(input.choices)
        return switch declared {
        case .string: choices
        case .array(.string), .array(.any): .array(choices)
        default: declared
        }
    }
}

extension Shape {
    fileprivate var isFlag: Bool {
        if case .scalar(.numericFlag) = core { true } else { false }
    }
}
