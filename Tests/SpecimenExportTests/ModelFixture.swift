import SpecimenDocs

@testable import SpecimenInference

/// Models that no documentation stands behind.
enum ModelFixture {
    static func model(
        _ operation: APIModel.Operation = operation(),
        _ change: (inout APIModel.Client) -> Void = { _ in }
    ) -> APIModel {
        var client = APIModel.Client(name: "ShipClient", apiName: "Ship")
        change(&client)
        return APIModel(module: "ShipAPI", client: client, groups: [""], operations: [operation], models: [])
    }

    static func operation(
        _ parameters: [Parameter] = [],
        body: APIModel.Operation.Body = .none,
        response: Shape = .nothing,
        _ change: (inout APIModel.Operation) -> Void = { _ in }
    ) -> APIModel.Operation {
        var operation = APIModel.Operation(
            id: "moor",
            group: "",
            method: "POST",
            path: [.literal("/ships")],
            documentation: .init(title: "", description: "", authentication: "", warning: "", scopes: []),
            parameters: parameters,
            body: body,
            response: .init(shape: response, samples: 1)
        )
        change(&operation)
        return operation
    }

    static func parameter(
        _ name: String,
        _ shape: Shape,
        in location: Parameter.Location = .query,
        style: ParameterStyle = .repeated,
        isRequired: Bool = false,
        value: String? = nil,
        isHeld: Bool = false
    ) -> Parameter {
        Parameter(
            wireName: name,
            location: location,
            shape: shape,
            isRequired: isRequired,
            description: "",
            defaultValue: value,
            style: style,
            isHeldByClient: isHeld
        )
    }
}
