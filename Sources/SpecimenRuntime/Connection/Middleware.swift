import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A step around every request of a connection, such as logging, tracing, caching or another authentication scheme.
///
/// ```swift
/// struct Tracing: Middleware {
///     func send(
///         _ request: URLRequest,
///         of call: CallContext,
///         next: @escaping Next
///     ) async throws -> (Data, HTTPURLResponse) {
///         var request = request
///         request.setValue(UUID().uuidString, forHTTPHeaderField: "X-Request-ID")
///         return try await next(request)
///     }
/// }
///
/// connection.middlewares = [Tracing(), LoggingMiddleware { line in print(line) }]
/// ```
///
/// The first middleware of the list is the outermost: it receives the request first and the response last. Each attempt of a
/// call goes through the whole list.
///
/// No middleware sees the token, because it is added after the last one. A request that already has an `Authorization` header
/// keeps it. The request does not contain a file that is to be uploaded.
public protocol Middleware: Sendable {
    /// The function that sends a request through the remaining middlewares and the transport.
    typealias Next = @Sendable (URLRequest) async throws -> (Data, HTTPURLResponse)

    /// Returns the response to a request, usually the response of `next`. A middleware may call `next` any number of times.
    ///
    /// A thrown error reaches the caller as the reason ``APIError/Reason-swift.enum/transport(_:)`` of an ``APIError``.
    func send(_ request: URLRequest, of call: CallContext, next: @escaping Next) async throws -> (Data, HTTPURLResponse)
}

/// The call to which a request belongs.
public struct CallContext: Sendable, Hashable {
    /// The `id` of the operation.
    public let operation: String
    /// The number of the attempt, from 1.
    public let attempt: Int

    /// The current call, within the functions of transports and middlewares.
    @TaskLocal public static var current: CallContext?
}

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
        var line = call.operation
        line.reserveCapacity(240)
        line += ": "
        line += request.httpMethod ?? "GET"
        line += " "
        line += request.url?.masked.absoluteString ?? ""
        if call.attempt > 1 { line += " (attempt \(call.attempt))" }
        func end(_ outcome: String) {
            // The arrow is added later, because `oneLine` is faster for ASCII text.
            var line = APIError.oneLine(line, limit: 1500)
            line += " → "
            line += APIError.oneLine(outcome)
            line += ", "
            line += Self.seconds(start.duration(to: .now))
            line += " s"
            log(line)
        }
        do {
            let (data, response) = try await next(request)
            end("\(response.statusCode), \(data.count) bytes")
            return (data, response)
        } catch {
            end(APIError.text(of: error))
            throw error
        }
    }

    /// Three digits after the decimal point. A format style would be slower than the rest of the client's work for a call.
    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let thousandths = Int(seconds) * 1000 + Int((Double(attoseconds) / 1e15).rounded())
        return String(thousandths / 1000) + "." + String(thousandths % 1000 + 1000).dropFirst()
    }
}
