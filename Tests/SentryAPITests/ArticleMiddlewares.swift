import Foundation
import SentryAPI

// The middlewares of the articles.

struct Tracing: Middleware {
    func send(
        _ request: URLRequest,
        of call: CallContext,
        next: @escaping Next
    ) async throws -> (Data, HTTPURLResponse) {
        var request = request
        request.setValue(UUID().uuidString, forHTTPHeaderField: "X-Request-ID")
        return try await next(request)
    }
}

func tracing(_ sentry: SentryClient) -> SentryClient {
    let traced = sentry.with { connection in
        connection.middlewares = [LoggingMiddleware { line in print(line) }, Tracing()]
    }
    return traced
}

actor TokenStore {
    private(set) var current = "old"

    func renewed() throws -> String {
        current = "new"
        return current
    }
}

struct RenewedToken: Middleware {
    let tokens: TokenStore

    func send(
        _ request: URLRequest,
        of call: CallContext,
        next: @escaping Next
    ) async throws -> (Data, HTTPURLResponse) {
        let (data, response) = try await next(signed(request, with: await tokens.current))
        guard response.statusCode == 401 else { return (data, response) }
        return try await next(signed(request, with: try await tokens.renewed()))
    }

    private func signed(_ request: URLRequest, with token: String) -> URLRequest {
        var request = request
        request.setValue("Token \(token)", forHTTPHeaderField: "Authorization")
        return request
    }
}
