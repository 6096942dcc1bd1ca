import Foundation

// Errors of all operations, with the credentials removed from every text that a server or library sent.
extension Connection {
    func error(
        _ reason: APIError.Reason,
        of prepared: PreparedRequest,
        response: RawResponse? = nil,
        detail: String? = nil
    ) -> APIError {
        let redaction = Redaction(self, prepared.headers)
        return APIError(
            operation: prepared.operation,
            reason: redaction(reason),
            request: summary(of: prepared, redaction),
            response: response.map { redaction($0) },
            detail: detail.map { redaction($0) }
        )
    }

    private func summary(of prepared: PreparedRequest, _ redaction: Redaction) -> APIError.Request {
        var headers = redaction(prepared.headers).masked
        for name in authentication.compactMap(\.headerName) { headers[name] = Secret.mask }
        return APIError.Request(
            method: prepared.method,
            url: (redaction(prepared.url) ?? baseURL ?? prepared.url).masked,
            headers: headers
        )
    }
}

extension Redaction {
    func callAsFunction(_ drift: Drift) -> Drift {
        var drift = drift
        drift.found = self(drift.found)
        drift.path = self(drift.path)
        drift.furtherPaths = drift.furtherPaths.map { self($0) }
        return drift
    }

    fileprivate func callAsFunction(_ reason: APIError.Reason) -> APIError.Reason {
        switch reason {
        case .status, .elementTooLarge: return reason
        case .invalidRequest(let problem): return .invalidRequest(self(problem))
        case .paging(let problem): return .paging(self(problem))
        case .transport(let error): return .transport(self(error))
        case .authentication(let error): return .authentication(self(error))
        case .drift(let drifts): return .drift(drifts.map { self($0) })
        case .file(let error): return .file(self(error))
        case .decoding(var failure):
            failure.found = self(failure.found)
            failure.path = self(failure.path)
            return .decoding(failure)
        }
    }

    fileprivate func callAsFunction(_ raw: RawResponse) -> RawResponse {
        var raw = raw
        raw.headers = self(raw.headers)
        raw.body = self(raw.body)
        raw.url = raw.url.flatMap { self($0) }
        return raw
    }
}
