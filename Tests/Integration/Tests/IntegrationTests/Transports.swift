import AsyncHTTPClient
import AsyncHTTPTransport
import Foundation
import SentryAPI

/// What carries the client's calls: each test is run with both.
enum TransportKind: CaseIterable {
    case asyncHTTPClient
    case urlSession
}

let token = "tok3n-Abcdefghij"

/// What the article "Adapting another HTTP client" shows: compiled, not run, as it would call the real server.
func articleExample() async throws {
    let httpClient = HTTPClient(configuration: AsyncHTTPTransport.configuration)
    let sentry = SentryClient(token: token, transport: AsyncHTTPTransport(httpClient))
    _ = try? await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
    try await httpClient.shutdown()
}

/// Runs a server and a client of it as long as `body` does. The client tries once; tests of retries change that.
///
/// - Parameter timeout: Seconds of silence after which a call fails.
func withClient(
    over kind: TransportKind,
    timeout: Int = 60,
    maximumResponseBytes: Int = 256 << 20,
    waitsForBodies: Bool = true,
    answering answer: @escaping Answering,
    _ body: @Sendable (SentryClient, TestServer) async throws -> Void
) async throws {
    try await withServer(waitsForBodies: waitsForBodies, answering: answer) { server in
        try await withTransport(kind, timeout: timeout, maximumResponseBytes: maximumResponseBytes) { transport in
            try await body(client(of: server.baseURL, over: transport), server)
        }
    }
}

func client(of baseURL: URL, over transport: any Transport) -> SentryClient {
    SentryClient(token: token, baseURL: baseURL, transport: transport).with { connection in
        connection.retries = .none
    }
}

func withTransport(
    _ kind: TransportKind,
    timeout: Int = 60,
    maximumResponseBytes: Int = 256 << 20,
    _ body: @Sendable (any Transport) async throws -> Void
) async throws {
    switch kind {
    case .urlSession:
        try await body(
            URLSessionTransport(timeout: TimeInterval(timeout), maximumResponseBytes: maximumResponseBytes)
        )
    case .asyncHTTPClient:
        var configuration = AsyncHTTPTransport.configuration
        configuration.timeout.read = .seconds(Int64(timeout))
        // Waiting for one of the pool's connections counts as well.
        configuration.timeout.connect = .seconds(60)
        let client = HTTPClient(configuration: configuration)
        do {
            try await body(AsyncHTTPTransport(client, maximumResponseBytes: maximumResponseBytes))
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }
}
