import Foundation

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

    func withoutToken(_ text: String) -> String {
        secrets.reduce(text) { text, secret in secret.redacted(text) }
    }

    /// The token and the values of the connection's credential headers.
    private var secrets: [Secret] {
        [authentication?.secret].compactMap(\.self) + headers.secrets
    }

    private func withoutToken(_ reason: APIError.Reason) -> APIError.Reason {
        switch reason {
        case .status, .elementTooLarge: return reason
        case .invalidRequest(let problem): return .invalidRequest(withoutToken(problem))
        case .paging(let problem): return .paging(withoutToken(problem))
        case .transport(let error): return .transport(withoutToken(error))
        case .drift(let drifts): return .drift(drifts.map(withoutToken))
        case .file(let error): return .file(withoutToken(error))
        case .decoding(var failure):
            failure.found = withoutToken(failure.found)
            failure.path = withoutToken(failure.path)
            return .decoding(failure)
        }
    }

    func withoutToken(_ drift: Drift) -> Drift {
        var drift = drift
        drift.found = withoutToken(drift.found)
        drift.path = withoutToken(drift.path)
        drift.furtherPaths = drift.furtherPaths.map(withoutToken)
        return drift
    }

    /// Replaces an error that quotes the token by its description without the token.
    private func withoutToken(_ error: any Error) -> any Error {
        let texts = ["\(error)", String(reflecting: error)]
        if texts.map(withoutToken) == texts { return error }
        if case TransportError.connectionLost(let explanation) = error {
            return TransportError.connectionLost(withoutToken(explanation))
        }
        return DescribedError(description: withoutToken(texts[0]))
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
