import Foundation
import Hummingbird
import NightsAPI
import Testing

/// Calls a generated client whose documentation shows basic authentication.
@Suite(.timeLimit(.minutes(2))) struct NightsTests {
    @Test(arguments: TransportKind.allCases)
    func basicAuthentication(over kind: TransportKind) async throws {
        try await withServer { request in
            request.method == "GET"
                ? .json(#"{"id": 12, "moon": 0.25}"#)
                : .json(#"{"id": 3, "text": "Fog"}"#, status: .created)
        } _: { server in
            try await withTransport(kind) { transport in
                let nights = NightsClient(
                    username: "jürgen",
                    password: "dark:sky?",
                    baseURL: server.baseURL,
                    transport: transport
                )
                let night = try await nights.getNight(nightID: 12)
                #expect(night.isDark)
                let remark = try await nights.createNightRemark(nightID: 12, text: "Fog at 2°")
                #expect(remark.id == 3)

                // The Base64 form of `jürgen:dark:sky?` in UTF-8.
                let header = "Basic asO8cmdlbjpkYXJrOnNreT8="
                let sent = server.requests.map { request in request.headers[values: .authorization] }
                #expect(sent == [[header], [header]])
                #expect(server.requests.map(\.target) == ["/nights/12", "/nights/12/remarks"])
                #expect(server.requests.last?.body == Data(#"{"text":"Fog at 2°"}"#.utf8))
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func passwordIsRefreshed(over kind: TransportKind) async throws {
        // The Base64 forms of `ann:one` and `ann:two`.
        let headers = ["Basic YW5uOm9uZQ==", "Basic YW5uOnR3bw=="]
        try await withServer { request in
            request.headers[.authorization] == headers[1]
                ? .json(#"{"id": 12}"#)
                : .json("{}", status: .unauthorized)
        } _: { server in
            try await withTransport(kind) { transport in
                let password = RefreshableCredential { isRetryAfter401 in isRetryAfter401 ? "two" : "one" }
                let nights = NightsClient(
                    username: "ann",
                    password: password,
                    baseURL: server.baseURL,
                    transport: transport
                )
                let night = try await nights.getNight(nightID: 12)
                #expect(night.id == 12)
                #expect(server.requests.map { request in request.headers[.authorization] } == headers)
            }
        }
    }

    /// A server that refuses a password is asked once only, and the error does not contain the password.
    @Test(arguments: TransportKind.allCases)
    func refusedPassword(over kind: TransportKind) async throws {
        try await withServer { _ in
            Response(status: .unauthorized, headers: [.wwwAuthenticate: #"Basic realm="nights""#])
        } _: { server in
            try await withTransport(kind) { transport in
                let nights = NightsClient(
                    username: "ann",
                    password: "moonless",
                    baseURL: server.baseURL,
                    transport: transport
                )
                let error = try await #require(throws: APIError.self) { try await nights.getNight(nightID: 12) }
                #expect(error.status == 401)
                #expect(!"\(error)".contains("moonless") && !"\(error)".contains("YW5uOm1vb25sZXNz"))
                #expect(server.requests.count == 1)
            }
        }
    }
}
