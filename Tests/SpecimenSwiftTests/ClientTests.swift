import SpecimenDocs
import SpecimenJSON
import Testing

@testable import SpecimenInference
@testable import SpecimenSwift

/// The client type, and the parts of other declarations that follow from its parameters, headers and failures.
struct ClientTests {
    @Test func heldParametersAreStored() {
        let text = client { client in
            client.authentication = []
            client.parameters = [
                parameter("account_id", "The account of all calls"), parameter("connection", ""),
                parameter("version", "", value: "2"),
            ]
        }
        for part in [
            "public var connection: Connection /// The account of all calls. public var accountID: String "
                + "/// The value of `connection` in every call that takes one. public var connectionValue: String ",
            "public init( accountID: String, connectionValue: String, version: String = \"2\", ",
            "self.accountID = accountID self.connectionValue = connectionValue self.version = version }",
            "init(connection: Connection, accountID: String, connectionValue: String, version: String = \"2\") { "
                + "self.connection = connection self.accountID = accountID ",
            "/// - accountID: The account of all calls. ///",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test func responseHeadersHaveNames() {
        let text = client { client in
            client.responseHeaders = [
                .init(name: "Total", shape: .int), .init(name: "X-RateLimit-Reset", shape: .scalar(.epochSeconds)),
                .init(name: "X-Total", shape: .scalar(.uuid)),
            ]
        }
        #expect(
            text.contains(
                """
                /// Headers of responses, for `response[ShipClient.Headers.total]`. public enum Headers { \
                public static let total = ResponseHeader<Int>("Total") \
                public static let rateLimitReset = ResponseHeader<Date>(secondsSince1970: "X-RateLimit-Reset") \
                public static let totalValue = ResponseHeader<String>("X-Total") }
                """
            )
        )
        #expect(!client().contains("Headers"))
    }

    @Test func failuresAreDocumented() throws {
        let failures: [(Int, Shape)] = [(422, .dictionary(.string)), (404, .model("Fault")), (400, .model("Fault"))]
        let model = model(operation(response: .data, failures: failures))
        let swift = SwiftModel(model)
        let comment = MethodDocumentation(swift.operations[0], SharedDescriptions(swift.operations)).comment.printed
        #expect(
            comment == """
                /// `download(_:to:)` saves the response to `GetShip` as a file.
                /// - Throws: ``APIError``. Its body is `Fault` for 400 and 404 and `[String: String]` for 422.
                """
        )
        let sentence = "`error.decoded(as:)` returns the documented body of a failure."
        #expect(file("Client.swift", of: model).contains(sentence))
        #expect(!file("Client.swift", of: self.model(operation(response: .data))).contains(sentence))
    }

    /// A replay transport sends the first response of an operation unless a test asks for another status.
    @Test func failuresFollowTheSuccess() throws {
        func response(_ status: Int, _ text: String?) throws -> APIModel.Operation.DocumentedResponse {
            let body = try text.map { ExampleValue(try JSONDocument(parsing: $0).root) }
            return .init(status: status, reason: "", mediaType: "application/json", body: body)
        }
        var operation = operation(response: .any)
        operation.documentedResponses = [
            try response(101, "0"), try response(200, "1"), try response(201, "2"), try response(404, nil),
            try response(404, "3"), try response(404, "4"), try response(500, "5"), try response(503, nil),
        ]
        let text = file("ShipAPIExamples.swift", of: model(operation))
        let expected = ["200", "404", "500"].map { "responses[GetShip.id, \($0)] = " }
        #expect(text.split(separator: " ").filter { $0.hasSuffix("]") && $0.first?.isNumber == true }.count == 3)
        #expect(expected.allSatisfy(text.contains))
        #expect(text.contains("1 \"\"\"") && text.contains("3 \"\"\"") && text.contains("5 \"\"\""))
    }

    @Test func aMemberOfAnUpdateIsAPatchValue() throws {
        var model = model(operation(response: .nothing))
        model.models = [
            Model(
                name: "Plan",
                kind: .record,
                group: "",
                properties: [property("name", .string), property("ends", .scalar(.epochSeconds))],
                samples: 1,
                seenIn: ["f"],
                reasons: [],
                isInput: true
            )
        ]
        let text = file("ShipAPIModels.swift", of: model)
        for part in [
            "public var name: PatchValue<String> ", "@EpochSeconds public var ends: Date? ",
            "public init(name: PatchValue<String> = .keep, ends: Date? = nil) {", "name = json.patch(\"name\") ",
            "json.write(\"name\", name) ",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    private func client(_ change: (inout APIModel.Client) -> Void = { _ in }) -> String {
        file("Client.swift", of: model(operation(response: .nothing), change))
    }

    /// A file of the client, with one space in place of any white space.
    private func file(_ path: String, of model: APIModel) -> String {
        let files = SwiftRenderer.render(SwiftModel(model))
        let text = files.first { $0.path == path }?.contents ?? ""
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func model(
        _ operation: APIModel.Operation,
        _ change: (inout APIModel.Client) -> Void = { _ in }
    ) -> APIModel {
        var client = APIModel.Client(name: "ShipClient", apiName: "Ship")
        change(&client)
        return APIModel(module: "ShipAPI", client: client, groups: [""], operations: [operation], models: [])
    }

    private func operation(response: Shape, failures: [(Int, Shape)] = []) -> APIModel.Operation {
        APIModel.Operation(
            id: "getShip",
            group: "",
            method: "GET",
            path: [.literal("/ship")],
            documentation: .init(title: "", description: "", authentication: "", warning: "", scopes: []),
            parameters: [],
            body: .none,
            response: .init(shape: response, samples: 1),
            failures: failures.map { .init(status: $0, shape: $1) }
        )
    }

    private func parameter(_ name: String, _ description: String, value: String? = nil) -> Parameter {
        Parameter(
            wireName: name,
            location: .query,
            shape: .string,
            isRequired: true,
            description: description,
            defaultValue: value,
            isHeldByClient: true
        )
    }

    private func property(_ key: String, _ shape: Shape) -> Property {
        Property(
            wireName: key,
            shape: shape,
            presence: .absent,
            isPatch: true,
            evidence: EvidenceSummary(objects: 1, present: 1, nulls: 0, kinds: [:], isInformative: true, jsonPaths: [])
        )
    }
}
