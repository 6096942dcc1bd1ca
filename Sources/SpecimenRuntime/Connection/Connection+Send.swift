import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension Connection {
    func response<Operation: APIOperation>(
        to operation: Operation
    ) async throws -> APIResponse<Operation.Output> {
        let id = Operation.id
        let prepared = try prepare(operation.request, operation: id, accept: Operation.Output.acceptedMediaType)
        return try await response(to: prepared)
    }

    func response<Output: ResponseDecodable & Sendable>(
        to prepared: PreparedRequest
    ) async throws -> APIResponse<Output> {
        let raw = try await send(prepared)
        do {
            return APIResponse(value: try decode(raw, of: prepared), raw: raw)
        } catch let error as APIError {
            throw error
        } catch {
            throw decodingError(error, in: raw, of: prepared)
        }
    }

    private func decode<Output: ResponseDecodable>(_ raw: RawResponse, of prepared: PreparedRequest) throws -> Output {
        guard drift.isWatched else { return try Output(response: raw) }
        var watched = raw
        let collector = DriftCollector()
        watched.observer = collector
        let value = try Output(response: watched)
        let found = collector.drifts(of: prepared.operation).map(withoutToken)
        switch drift {
        case .ignore: break
        case .report(let handler): for drift in found { handler(drift) }
        case .fail where found.isEmpty: break
        case .fail: throw error(.drift(found), of: prepared, response: raw)
        }
        return value
    }

    /// Sends a request with middlewares, retries and timeout. All calls go through here. Throws `APIError` unless the status is 2xx.
    func send(_ prepared: PreparedRequest) async throws -> RawResponse {
        try Task.checkCancellation()
        let payload: Payload
        do {
            payload = try await Payload(prepared.body)
        } catch let error as CancellationError {
            throw error
        } catch {
            let problem = "the body cannot be built: \(APIError.oneLine(String(describing: error)))"
            throw self.error(.invalidRequest(problem), of: prepared)
        }
        defer { payload.discard() }
        guard let timeout else { return try await send(prepared, payload, retryingBy: retries.clock) }
        return try await withThrowingTaskGroup(of: RawResponse.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await send(prepared, payload, retryingBy: retries.clock) }
            group.addTask {
                try await retries.clock.sleep(for: timeout)
                throw error(.transport(URLError(.timedOut)), of: prepared)
            }
            // The first of the two tasks decides. The group is not empty, so `next` is never nil.
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }

    private func send<C: Clock<Duration>>(
        _ prepared: PreparedRequest,
        _ payload: Payload,
        retryingBy clock: C
    ) async throws -> RawResponse {
        let start = clock.now
        var attempt = 1
        while true {
            do {
                return try await send(prepared, payload, CallContext(operation: prepared.operation, attempt: attempt))
            } catch var error as APIError {
                error.attempts = attempt
                let wait = retries.wait(
                    beforeRetry: attempt,
                    of: prepared.method,
                    after: error,
                    elapsed: start.duration(to: clock.now)
                )
                guard let wait else { throw error }
                try await clock.sleep(until: clock.now.advanced(by: wait), tolerance: nil)
                attempt += 1
            }
        }
    }

    /// One attempt.
    private func send(
        _ prepared: PreparedRequest,
        _ payload: Payload,
        _ call: CallContext
    ) async throws -> RawResponse {
        try Task.checkCancellation()
        let request = try urlRequest(prepared, payload)
        let raw: RawResponse
        do {
            let (data, response) = try await CallContext.$current.withValue(call) {
                middlewares.isEmpty
                    ? try await deliver(request, payload) : try await chain(call, payload)(request)
            }
            raw = RawResponse(
                status: response.statusCode,
                headers: HTTPHeaders(response),
                body: data,
                url: response.url
            )
        } catch let problem as RequestProblem {
            throw error(.invalidRequest(problem.text), of: prepared)
        } catch {
            throw transportError(error, of: prepared)
        }
        guard (200..<300).contains(raw.status) else { throw statusError(raw, of: prepared) }
        return raw
    }

    private func chain(_ call: CallContext, _ payload: Payload) -> Middleware.Next {
        var next: Middleware.Next = { request in try await deliver(request, payload) }
        for middleware in middlewares.reversed() {
            next = { [next] request in try await middleware.send(request, of: call, next: next) }
        }
        return next
    }

    private static var maximumRedirects: Int { 10 }

    /// Adds the token and follows redirects, both for the configured server only.
    private func deliver(_ request: URLRequest, _ payload: Payload) async throws -> (Data, HTTPURLResponse) {
        var request = try authorized(request)
        var payload = payload
        var (data, response) = try await payload.send(request, over: transport)
        for _ in 0..<Self.maximumRedirects {
            guard let redirected = request.redirected(by: response) else { break }
            if redirected.httpMethod != request.httpMethod { payload = .none }
            request = redirected
            (data, response) = try await payload.send(request, over: transport)
        }
        return (data, response)
    }
}

// Errors of all operations, with the token removed from every text that a server or library sent.
extension Connection {
    func error(
        _ reason: APIError.Reason,
        of prepared: PreparedRequest,
        response: RawResponse? = nil,
        detail: String? = nil
    ) -> APIError {
        APIError(
            operation: prepared.operation,
            reason: withoutToken(reason),
            request: summary(of: prepared),
            response: response.map(withoutToken),
            detail: detail.map(withoutToken)
        )
    }

    private func transportError(_ error: any Error, of prepared: PreparedRequest) -> any Error {
        // Libraries have errors of their own for cancellation, and a middleware may throw such an error for another reason.
        if Task.isCancelled { return CancellationError() }
        return self.error(.transport(error), of: prepared)
    }

    private func statusError(_ raw: RawResponse, of prepared: PreparedRequest) -> APIError {
        error(.status(raw.status), of: prepared, response: raw, detail: errorDetail(in: raw))
    }

    private func decodingError(_ error: any Error, in raw: RawResponse, of prepared: PreparedRequest) -> APIError {
        self.error(.decoding(APIError.DecodingFailure(error, in: raw)), of: prepared, response: raw)
    }

    /// The token and the values of the connection's credential headers.
    private var secrets: [Secret] {
        [token].compactMap(\.self) + headers.secrets
    }

    func withoutToken(_ text: String) -> String {
        secrets.reduce(text) { text, secret in secret.redacted(text) }
    }

    private func withoutToken(_ reason: APIError.Reason) -> APIError.Reason {
        switch reason {
        case .status: return reason
        case .invalidRequest(let problem): return .invalidRequest(withoutToken(problem))
        case .paging(let problem): return .paging(withoutToken(problem))
        case .transport(let error): return .transport(withoutToken(error))
        case .drift(let drifts): return .drift(drifts.map(withoutToken))
        case .decoding(var failure):
            failure.found = withoutToken(failure.found)
            failure.path = withoutToken(failure.path)
            return .decoding(failure)
        }
    }

    private func withoutToken(_ drift: Drift) -> Drift {
        var drift = drift
        drift.found = withoutToken(drift.found)
        drift.path = withoutToken(drift.path)
        return drift
    }

    /// Replaces an error that quotes the token by its description without the token.
    private func withoutToken(_ error: any Error) -> any Error {
        let texts = ["\(error)", String(reflecting: error)]
        guard texts.contains(where: { withoutToken($0) != $0 }) else { return error }
        guard case TransportError.connectionLost(let explanation) = error else {
            return MaskedError(description: withoutToken(texts[0]))
        }
        return TransportError.connectionLost(withoutToken(explanation))
    }

    private func withoutToken(_ raw: RawResponse) -> RawResponse {
        var raw = raw
        for secret in secrets {
            raw.headers = raw.headers.redacted(by: secret)
            raw.body = secret.redacted(raw.body)
        }
        if let url = raw.url, withoutToken(url.absoluteString) != url.absoluteString { raw.url = nil }
        return raw
    }
}

/// The description of an error that quoted the token.
private struct MaskedError: Error, CustomStringConvertible {
    let description: String
}

extension APIError.DecodingFailure {
    init(_ error: any Error, in raw: RawResponse) {
        switch error {
        case let error as JSONDecodingError:
            self.init(
                path: APIError.oneLine(error.path),
                expected: error.expected,
                found: error.found,
                position: error.position
            )
        case let error as JSONSyntaxError:
            let isJSON = raw.mediaType.map { type in type.hasSuffix("/json") || type.hasSuffix("+json") } ?? true
            let piece = APIError.oneLine(String(decoding: raw.body.prefix(400), as: UTF8.self), limit: 80)
            let what = isJSON ? "invalid JSON (\(error.message))" : APIError.oneLine(raw.mediaType ?? "")
            self.init(path: "$", expected: "JSON", found: "\(what): \(piece)", position: error.position)
        case is EmptyResponseError:
            self.init(path: "$", expected: "JSON", found: "an empty body (status \(raw.status))", position: nil)
        default:
            self.init(path: "$", expected: "other content", found: APIError.oneLine("\(error)"), position: nil)
        }
    }
}
