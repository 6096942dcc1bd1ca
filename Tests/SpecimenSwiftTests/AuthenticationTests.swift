import SpecimenDocs
import Testing

@testable import SpecimenInference
@testable import SpecimenSwift

/// The credentials that the initializers of a client take.
struct AuthenticationTests {
    @Test(arguments: [
        ([AuthenticationScheme.bearer], "token: (any Credential)? = nil, ", "[.bearer(token)]"),
        (
            [.basic], "username: String? = nil, password: (any Credential)? = nil, ",
            "[.basic(username: username, password: password)]"
        ),
        (
            [.header(name: "X-Api-Key", prefix: "")], "apiKey: (any Credential)? = nil, ",
            #"[.header("X-Api-Key", apiKey)]"#
        ),
        (
            [.header(name: "Authorization", prefix: "Token token=\"")], "apiKey: (any Credential)? = nil, ",
            #"[.header("Authorization", prefix: "Token token=\"", apiKey)]"#
        ),
        ([.query(name: "api_key")], "apiKey: (any Credential)? = nil, ", #"[.query("api_key", apiKey)]"#),
        (
            [.header(name: "DD-API-KEY", prefix: ""), .header(name: "X-Application-Key", prefix: "")],
            "ddAPIKey: (any Credential)? = nil, applicationKey: (any Credential)? = nil, ",
            #"[.header("DD-API-KEY", ddAPIKey), .header("X-Application-Key", applicationKey)]"#
        ),
        (
            [.bearer, .query(name: "transport")],
            "token: (any Credential)? = nil, apiKey: (any Credential)? = nil, ",
            #"[.bearer(token), .query("transport", apiKey)]"#
        ),
        (
            [.query(name: "token"), .query(name: "transport"), .bearer],
            "token: (any Credential)? = nil, transportValue: (any Credential)? = nil, "
                + "tokenValue: (any Credential)? = nil, ",
            #"[.query("token", token), .query("transport", transportValue), .bearer(tokenValue)]"#
        ),
        ([], "", "[]"),
    ])
    func credentials(schemes: [AuthenticationScheme], parameters: String, value: String) {
        let text = client { $0.authentication = schemes }
        #expect(text.contains("init( \(parameters)baseURL: URL") || text.contains("init(\(parameters)baseURL: URL"))
        #expect(text.contains("authentication: \(value), transport: transport)"))
    }

    @Test func documentationSaysWhereACredentialGoes() {
        let text = client { client in
            client.authentication = [
                .basic, .header(name: "X-A", prefix: ""), .header(name: "Authorization", prefix: "Key "),
                .query(name: "b"),
            ]
        }
        for line in [
            "/// - username: The user name. ",
            "/// - password: The password, which is sent to this server only; nil to send neither. ",
            "/// - a: The key in the header `X-A`, which is sent to this server only; nil to send no key. ",
            "/// - authorization: The key after `Authorization: Key`, which is sent to this server only; ",
            "/// - b: The key in the query parameter `b`, which is sent to this server only; nil to send no key. ",
        ] {
            #expect(text.contains(line))
        }
    }

    /// The file of the client, with one space in place of any white space.
    private func client(_ change: (inout APIModel.Client) -> Void) -> String {
        var client = APIModel.Client(name: "ShipClient", apiName: "Ship")
        change(&client)
        let model = APIModel(module: "ShipAPI", client: client, groups: [], operations: [], models: [])
        let text = SwiftRenderer.render(SwiftModel(model))[0].contents
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
