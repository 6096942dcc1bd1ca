import Foundation

extension Connection {
    private static var maximumRedirects: Int { 10 }

    /// Adds the credentials and follows redirects, both for the configured server only. If the server refuses a
    /// credential that can be replaced, the request is sent once more.
    ///
    /// Nothing else sends a credential. Neither the returned response nor a thrown error has a key in a URL, because
    /// middlewares receive both.
    func deliver(_ request: URLRequest, _ payload: Payload) async throws -> (Data, HTTPURLResponse) {
        try checkDestination(of: request)
        var (request, payload) = (request, payload)
        let names = credentialNames
        var credentials = CredentialValues(authentication)
        var redirects = 0
        var isReplaced = false
        do {
            while true {
                let authorized = try await credentials.authorize(request)
                let (data, response) = try await CredentialNames.$current.withValue(names) {
                    try await payload.send(authorized, over: transport)
                }
                if response.statusCode == 401, !isReplaced, try await credentials.replace() {
                    isReplaced = true
                    continue
                }
                guard redirects < Self.maximumRedirects, let next = request.redirected(by: response) else {
                    // A redirect may repeat any credential in the URL.
                    let mayHaveCredentials = redirects > 0 || !names.queryItems.isEmpty
                    return (data, mayHaveCredentials ? Redaction(self, HTTPHeaders(request))(response) : response)
                }
                redirects += 1
                if next.httpMethod != request.httpMethod { payload = .none }
                request = next
                // A server may repeat the key in the address. Middlewares and transports receive the current one.
                request.url = next.url?.removingQueryItems(where: names.queryItems.contains)
            }
        } catch {
            throw Redaction(self, HTTPHeaders(request))(error)
        }
    }
}

/// The values of a connection's credentials during one call.
private struct CredentialValues {
    private let authentication: [Authentication]
    private var values: [String?]
    /// The positions of the credentials that the last request carried.
    private var used: [Int] = []

    init(_ authentication: [Authentication]) {
        self.authentication = authentication
        values = authentication.map { _ in nil }
    }

    /// Returns a request with the credentials that it does not have. Throws `RequestProblem` and `CredentialError`.
    mutating func authorize(_ request: URLRequest) async throws -> URLRequest {
        var request = request
        used = []
        for index in authentication.indices where !authentication[index].isPresent(in: request) {
            if values[index] == nil { values[index] = try await value(of: authentication[index], replacing: nil) ?? "" }
            try authentication[index].add(values[index] ?? "", to: &request)
            used.append(index)
        }
        return request
    }

    /// Asks for other values than those of the last request. Returns false if no credential has one.
    mutating func replace() async throws -> Bool {
        var isReplaced = false
        for index in used {
            guard let other = try await value(of: authentication[index], replacing: values[index]) else { continue }
            values[index] = other
            isReplaced = true
        }
        return isReplaced
    }

    private func value(of authentication: Authentication, replacing refused: String?) async throws -> String? {
        do {
            let value = try await authentication.credential.credentialValue(replacing: refused)
            if let value { authentication.secrets.note(Authentication.secretTexts(of: value, authentication.scheme)) }
            return value
        } catch {
            throw CredentialError(error)
        }
    }
}
