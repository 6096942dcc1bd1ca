import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Something done around every request of a connection: logging, tracing, another way to authenticate, caching.
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
/// The first of the list is the outermost: it sees the request first and the answer last. Each attempt of a call goes through
/// the whole list. The token is added behind the last middleware and is therefore seen by none; a request that has an
/// `Authorization` header by then keeps its own. A file to be uploaded is not in the request yet, either.
public protocol Middleware: Sendable {
    /// The rest of the way: the middlewares behind this one, then the transport.
    typealias Next = @Sendable (URLRequest) async throws -> (Data, HTTPURLResponse)

    /// Answers the request, as a rule with what `next` answers; it may also be called not at all, or again.
    func send(_ request: URLRequest, of call: CallContext, next: @escaping Next) async throws -> (Data, HTTPURLResponse)
}

/// Which call a request is made for.
public struct CallContext: Sendable, Hashable {
    /// The `id` of the operation.
    public let operation: String
    /// 1 for the first attempt.
    public let attempt: Int

    /// While a transport or middleware works for a connection, the call it works for.
    @TaskLocal public static var current: CallContext?
}

/// Tells of each request in one line: `listReleases: GET https://… → 200 (1024 bytes, 0.2 s)`.
///
/// The line has no header in it, and masks the values of query items that are named like credentials.
public struct LoggingMiddleware: Middleware {
    private let log: @Sendable (String) -> Void

    /// - Parameter log: Writes a line, without a line break.
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
            // The arrow is no reason to look at what needs no second look.
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

    /// With three digits behind the point: a format style takes longer for it than all else that is done around a call.
    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let thousandths = Int(seconds) * 1000 + Int((Double(attoseconds) / 1e15).rounded())
        return String(thousandths / 1000) + "." + String(thousandths % 1000 + 1000).dropFirst()
    }
}
