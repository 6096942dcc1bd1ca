import AsyncHTTPClient
import AsyncHTTPTransport
import Foundation
import SentryAPI

/// The transports that each test runs with.
enum TransportKind: CaseIterable {
    case asyncHTTPClient
    case urlSession
}

let token = "tok3n-Abcdefghij"

/// The example of the article "Adapting another HTTP client". It is compiled but does not run, because it would call
/// the real server.
func articleExample() async throws {
    let httpClient = HTTPClient(configuration: AsyncHTTPTransport.configuration)
    let sentry = SentryClient(token: token, transport: AsyncHTTPTransport(httpClient))
    _ = try? await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
    try await httpClient.shutdown()
}

/// Runs a server and a client of it while `body` runs. The client does not retry unless a test changes that.
///
/// - Parameter timeout: The seconds without data after which a call fails.
func withClient(
    over kind: TransportKind,
    timeout: Int = 60,
    maximumResponseBytes: Int = 256 << 20,
    waitsForBodies: Bool = true,
    responding respond: @escaping Responding,
    _ body: @Sendable (SentryClient, TestServer) async throws -> Void
) async throws {
    try await withServer(waitsForBodies: waitsForBodies, responding: respond) { server in
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
        // This timeout includes the time to wait for a connection of the pool.
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
