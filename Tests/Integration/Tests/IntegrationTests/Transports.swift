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

/// Runs a server and a client of it over a transport as long as `body` does. The client tries once: tests of retries say so.
///
/// - Parameter timeout: Seconds of silence after which a call fails.
func withClient<Value: Sendable>(
    over kind: TransportKind,
    timeout: Int = 60,
    maximumResponseBytes: Int = 256 << 20,
    answering answer: @escaping Answering,
    _ body: @Sendable (SentryClient, TestServer) async throws -> Value
) async throws -> Value {
    try await withServer(answering: answer) { server in
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

func withTransport<Value: Sendable>(
    _ kind: TransportKind,
    timeout: Int = 60,
    maximumResponseBytes: Int = 256 << 20,
    _ body: @Sendable (any Transport) async throws -> Value
) async throws -> Value {
    switch kind {
    case .urlSession:
        return try await body(
            URLSessionTransport(timeout: TimeInterval(timeout), maximumResponseBytes: maximumResponseBytes)
        )
    case .asyncHTTPClient:
        var configuration = AsyncHTTPTransport.configuration
        configuration.timeout.read = .seconds(Int64(timeout))
        let client = HTTPClient(configuration: configuration)
        do {
            let value = try await body(AsyncHTTPTransport(client, maximumResponseBytes: maximumResponseBytes))
            try await client.shutdown()
            return value
        } catch {
            try? await client.shutdown()
            throw error
        }
    }
}
