import Foundation

/// A middleware that logs each request in one line: `listReleases: GET https://… → 200, 1024 bytes, 0.204 s`.
///
/// The line contains no headers. The values of query items that are named like credentials are masked.
public struct LoggingMiddleware: Middleware {
    private let log: @Sendable (String) -> Void

    /// - Parameter log: Writes a line. The line does not end with a line break.
    public init(log: @escaping @Sendable (_ line: String) -> Void) {
        self.log = log
    }

    public func send(
        _ request: URLRequest,
        of call: CallContext,
        next: @escaping Next
    ) async throws -> (Data, HTTPURLResponse) {
        let start = ContinuousClock.now
        let text =
            "\(call.operation): \(request.httpMethod ?? "GET") \(request.url?.masked.absoluteString ?? "")"
            + (call.attempt > 1 ? " (attempt \(call.attempt))" : "")
        let line = APIError.oneLine(text, limit: 1500)
        func end(_ outcome: String) {
            let seconds = start.duration(to: .now) / .seconds(1)
            log("\(line) → \(APIError.oneLine(outcome)), \(String(format: "%.3f", seconds)) s")
        }
        do {
            let (data, response) = try await next(request)
            let isRead = !call.isStreamed || !data.isEmpty
            end("\(response.statusCode), \(isRead ? "\(data.count) bytes" : "streamed")")
            return (data, response)
        } catch {
            end(APIError.text(of: error))
            throw error
        }
    }
}
