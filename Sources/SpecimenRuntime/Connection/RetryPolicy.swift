import Foundation

/// The rules by which a failed call is repeated.
///
/// A call is repeated after a lost connection and after certain statuses if its method is idempotent (RFC 9110, section
/// 9.2.2). The wait before a retry is the one that the server asks for. Otherwise it is random up to a limit that
/// doubles with each retry ("full jitter").
///
/// ```swift
/// connection.retries.maximumTime = .seconds(10)
/// let release = try await client.with { $0.retries.includesNonIdempotent = true }.createRelease(version: "2.0")
/// ```
public struct RetryPolicy: Sendable {
    /// The maximum number of retries. Zero for no retries.
    public var maximumRetries = 3
    /// The maximum time between the start of a call and the start of its last retry. A call that would have to wait
    /// longer fails at once.
    public var maximumTime: Duration = .seconds(60)
    /// The limit of the random wait before the first retry.
    public var baseDelay: Duration = .milliseconds(500)
    /// The maximum of the doubled limit. A wait that the server asks for may be longer.
    public var maximumDelay: Duration = .seconds(20)
    /// The status codes after which a call is repeated.
    public var statuses: Set<Int> = [429, 502, 503, 504]
    /// A Boolean value that indicates whether `POST` and `PATCH` are repeated as well. Set it only for calls that may
    /// safely take effect twice.
    public var includesNonIdempotent = false
    /// The headers that say when a rate limit ends, as seconds since 1970 or as a number of seconds from now. They are
    /// read if a response with status 429 has no `Retry-After`.
    public var rateLimitResetHeaders = [
        "RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset", "X-Sentry-Rate-Limit-Reset",
    ]
    /// The clock of all waits. Tests can use a clock that does not wait.
    public var clock: any Clock<Duration> = ContinuousClock()
    /// Returns a wait of at most `limit`.
    public var jitter: @Sendable (_ limit: Duration) -> Duration = { limit in limit * Double.random(in: 0...1) }

    /// Up to three retries within a minute.
    public init() {}

    /// A policy without retries.
    public static var none: RetryPolicy {
        var policy = RetryPolicy()
        policy.maximumRetries = 0
        return policy
    }
}

extension RetryPolicy {
    /// Returns the wait before a retry; nil if the call must not be repeated.
    ///
    /// - Parameters:
    ///   - retry: The number of the retry, from 1.
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
                // The error of FoundationNetworking if the server closes the connection without a response.
                .badServerResponse,
            ]
            return lost.contains(error.code)
        default: return false
        }
    }

    /// The wait that the server asks for (RFC 9110, section 10.2.3), relative to the `Date` of the response if it has
    /// one.
    private func requestedWait(_ response: RawResponse) -> Duration? {
        if let text = response.headers["Retry-After"]?.trimmingCharacters(in: .whitespaces) {
            if let seconds = Self.seconds(text) { return .seconds(seconds) }
            if let date = Date(httpDate: text) { return .seconds(max(0, date.timeIntervalSince(now(of: response)))) }
        }
        guard response.status == 429 else { return nil }
        for name in rateLimitResetHeaders {
            guard let seconds = response.headers[name].flatMap(Self.seconds) else { continue }
            // A larger number is a time since 1970: no rate limit lasts for thirty years.
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
    /// A Boolean value that indicates whether repeating a request has the same effect as sending it once (RFC 9110,
    /// section 9.2.2).
    var isIdempotent: Bool {
        [.get, .head, .options, .put, .delete].contains(self)
    }
}

extension Date {
    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT` and the two obsolete date formats of RFC 9110, section 5.6.7.
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
