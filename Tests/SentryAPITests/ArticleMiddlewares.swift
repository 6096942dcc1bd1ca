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
