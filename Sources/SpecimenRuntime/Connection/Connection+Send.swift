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

    func response<Output: ResponseDecodable & Sendable>(to prepared: PreparedRequest) async throws -> APIResponse<
        Output
    > {
        let raw = try await send(prepared)
        do {
            return APIResponse(value: try Output(response: raw), raw: raw)
        } catch {
            throw decodingError(error, in: raw, of: prepared)
        }
    }

    /// The one way to the network: what is to happen around every call happens here. Throws `APIError` for anything but a 2xx answer.
    func send(_ prepared: PreparedRequest) async throws -> RawResponse {
        let request = try authorized(prepared)
        try Task.checkCancellation()
        let data: Data
        let response: HTTPURLResponse
        do {
            (data, response) = try await transport.send(request)
        } catch {
            throw transportError(error, of: prepared)
        }
        let raw = RawResponse(
            status: response.statusCode,
            headers: HTTPHeaders(response),
            body: data,
            url: response.url
        )
        guard (200..<300).contains(raw.status) else { throw statusError(raw, of: prepared) }
        return raw
    }
}

// How failures become errors: the same for all operations, and with the token taken out of whatever text the server sent.
extension Connection {
    private func transportError(_ error: any Error, of prepared: PreparedRequest) -> any Error {
        if error is CancellationError { return error }
        if Task.isCancelled, (error as? URLError)?.code == .cancelled { return CancellationError() }
        return APIError(operation: prepared.operation, reason: .transport(error), request: summary(of: prepared))
    }

    private func statusError(_ raw: RawResponse, of prepared: PreparedRequest) -> APIError {
        APIError(
            operation: prepared.operation,
            reason: .status(raw.status),
            request: summary(of: prepared),
            response: withoutToken(raw),
            detail: errorDetail(in: raw).map(withoutToken)
        )
    }

    private func decodingError(_ error: any Error, in raw: RawResponse, of prepared: PreparedRequest) -> APIError {
        var failure = APIError.DecodingFailure(error, in: raw)
        failure.found = withoutToken(failure.found)
        return APIError(
            operation: prepared.operation,
            reason: .decoding(failure),
            request: summary(of: prepared),
            response: withoutToken(raw)
        )
    }

    private func withoutToken(_ text: String) -> String {
        token?.redacted(text) ?? text
    }

    private func withoutToken(_ raw: RawResponse) -> RawResponse {
        var raw = raw
        raw.headers = raw.headers.redacted(by: token)
        return raw
    }
}

extension APIError.DecodingFailure {
    init(_ error: any Error, in raw: RawResponse) {
        switch error {
        case let error as JSONDecodingError:
            self.init(path: error.path, expected: error.expected, found: error.found, position: error.position)
        case let error as JSONSyntaxError:
            let isJSON = raw.mediaType.map { type in type.hasSuffix("/json") || type.hasSuffix("+json") } ?? true
            let piece = APIError.oneLine(String(decoding: raw.body.prefix(400), as: UTF8.self), limit: 80)
            let what = isJSON ? "invalid JSON (\(error.message))" : APIError.oneLine(raw.mediaType ?? "")
            self.init(path: "$", expected: "JSON", found: "\(what): \(piece)", position: error.position)
        case is EmptyResponseError:
            self.init(path: "$", expected: "JSON", found: "an empty body (status \(raw.status))", position: nil)
        default:
            self.init(path: "$", expected: "another content", found: APIError.oneLine("\(error)"), position: nil)
        }
    }
}
