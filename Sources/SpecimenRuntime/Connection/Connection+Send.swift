import Foundation

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
            throw self.error(.decoding(APIError.DecodingFailure(error, in: raw)), of: prepared, response: raw)
        }
    }

    private func decode<Output: ResponseDecodable>(_ raw: RawResponse, of prepared: PreparedRequest) throws -> Output {
        var content = raw
        content.unreadableElements = unreadableElements
        content.call = StreamCall(connection: self, prepared: prepared)
        guard drift.isWatched else { return try Output(response: content) }
        let collector = DriftCollector(operation: prepared.operation)
        content.observer = collector
        let value = try Output(response: content)
        try report(collector.drifts, in: raw, of: prepared)
        return value
    }

    /// Sends a request with middlewares, retries and timeout. All calls go through here. Throws `APIError` unless the
    /// status is 2xx.
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
                return try await send(prepared, payload, CallContext(prepared, attempt, over: transport))
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
            throw self.error(.invalidRequest(problem.description), of: prepared)
        } catch let error as CredentialError {
            throw Task.isCancelled ? CancellationError() : self.error(.authentication(error.cause), of: prepared)
        } catch {
            // Libraries have errors of their own for cancellation, and a middleware may throw such an error for another
            // reason.
            throw Task.isCancelled ? CancellationError() : self.error(.transport(error), of: prepared)
        }
        guard (200..<300).contains(raw.status) else {
            throw error(.status(raw.status), of: prepared, response: raw, detail: errorDetail(in: raw))
        }
        return raw
    }

    private func chain(_ call: CallContext, _ payload: Payload) -> Middleware.Next {
        var next: Middleware.Next = { request in try await deliver(request, payload) }
        for middleware in middlewares.reversed() {
            next = { [next] request in try await middleware.send(request, of: call, next: next) }
        }
        return next
    }
}
