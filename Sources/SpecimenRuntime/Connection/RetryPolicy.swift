import Foundation

/// When a call that failed is made again, and how long is waited before.
///
/// Repeated are calls whose method is idempotent (RFC 9110, section 9.2.2), after certain statuses or a lost connection. What the
/// server says of the time to wait is waited; otherwise a random time up to a limit that doubles with each retry ("full jitter").
///
/// ```swift
/// connection.retries.maximumTime = .seconds(10)
/// let release = try await client.with { $0.retries.includesNonIdempotent = true }.createRelease(version: "2.0")
/// ```
public struct RetryPolicy: Sendable {
    /// How often a call is made again at most. Zero: never.
    public var maximumRetries = 3
    /// No retry begins later than this after the call began; what would have to wait longer fails at once.
    public var maximumTime: Duration = .seconds(60)
    /// The limit of the random wait before the first retry.
    public var baseDelay: Duration = .milliseconds(500)
    /// What that limit grows to at most. A server may ask for more.
    public var maximumDelay: Duration = .seconds(20)
    /// The answers after which a call is repeated.
    public var statuses: Set<Int> = [429, 502, 503, 504]
    /// Whether `POST` and `PATCH` are repeated, too: only where doing it twice does no harm.
    public var includesNonIdempotent = false
    /// Headers that say when a 429 ends, where there is no `Retry-After`: as seconds since 1970, or as a number of seconds.
    public var rateLimitResetHeaders = [
        "RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset", "X-Sentry-Rate-Limit-Reset",
    ]
    /// What waits; another one in tests.
    public var clock: any Clock<Duration> = ContinuousClock()
    /// Chooses the wait, given its limit.
    public var jitter: @Sendable (_ limit: Duration) -> Duration = { limit in limit * Double.random(in: 0...1) }

    /// Up to three retries within a minute.
    public init() {}

    /// Every call is made once.
    public static var none: RetryPolicy {
        var policy = RetryPolicy()
        policy.maximumRetries = 0
        return policy
    }
}

extension RetryPolicy {
    /// How long to wait before the call is made again; nil when it is not.
    ///
    /// - Parameters:
    ///   - retry: 1 for the first.
    ///   - elapsed: The time since the call began.
    func wait(
        beforeRetry retry: Int,
        of method: APIRequest.Method,
        after failure: APIError,
        elapsed: Duration
    ) -> Duration? {
        guard retry <= maximumRetries, includesNonIdempotent || method.isIdempotent else { return nil }
        let wait: Duration
        switch failure.reason {
        case .transport(let error) where Self.isLostConnection(error):
            wait = backoff(retry)
        case .status(let status) where statuses.contains(status):
            wait = failure.response.flatMap(requestedWait) ?? backoff(retry)
        default: return nil
        }
        return elapsed + wait <= maximumTime ? wait : nil
    }

    private func backoff(_ retry: Int) -> Duration {
        var limit = min(baseDelay, maximumDelay)
        for _ in 1..<max(retry, 1) where limit < maximumDelay { limit = min(limit * 2, maximumDelay) }
        return min(max(jitter(limit), .zero), limit)
    }

    private static func isLostConnection(_ error: any Error) -> Bool {
        switch error {
        case TransportError.connectionLost: return true
        case let error as URLError:
            let lost: [URLError.Code] = [
                .networkConnectionLost, .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .timedOut,
                // FoundationNetworking: the server closed the connection without an answer.
                .badServerResponse,
            ]
            return lost.contains(error.code)
        default: return false
        }
    }

    /// What the server asks for (RFC 9110, section 10.2.3), reckoned by its own clock where it tells the time.
    private func requestedWait(_ response: RawResponse) -> Duration? {
        if let text = response.headers["Retry-After"]?.trimmingCharacters(in: .whitespaces) {
            if let seconds = Self.seconds(text) { return .seconds(seconds) }
            if let date = Date(httpDate: text) { return .seconds(max(0, date.timeIntervalSince(now(of: response)))) }
        }
        guard response.status == 429 else { return nil }
        for name in rateLimitResetHeaders {
            guard let seconds = response.headers[name].flatMap(Self.seconds) else { continue }
            // No limit lasts for thirty years.
            guard seconds > 1_000_000_000 else { return .seconds(seconds) }
            return .seconds(max(0, seconds - now(of: response).timeIntervalSince1970))
        }
        return nil
    }

    private func now(of response: RawResponse) -> Date {
        response.headers["Date"].flatMap(Date.init(httpDate:)) ?? Date()
    }

    private static func seconds(_ text: String) -> Double? {
        guard let seconds = Double(text.trimmingCharacters(in: .whitespaces)), seconds >= 0, seconds < 1e12 else {
            return nil
        }
        return seconds
    }
}

extension APIRequest.Method {
    /// RFC 9110, section 9.2.2: doing it twice is the same as doing it once.
    var isIdempotent: Bool {
        [.get, .head, .options, .put, .delete].contains(self)
    }
}

extension Date {
    /// Reads the three notations of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, and the two obsolete ones.
    init?(httpDate text: String) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        for format in ["EEE, dd MMM yyyy HH:mm:ss zzz", "EEEE, dd-MMM-yy HH:mm:ss zzz", "EEE MMM d HH:mm:ss yyyy"] {
            formatter.dateFormat = format
            if let date = formatter.date(from: text) {
                self = date
                return
            }
        }
        return nil
    }
}
