import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request whose address, headers and body are settled; only the token is missing.
struct PreparedRequest: Sendable {
    var operation: String
    var method: APIRequest.Method
    var url: URL
    var headers: HTTPHeaders
    var body: Data?
}

extension Connection {
    /// Throws `APIError` when the arguments make no request.
    func prepare(_ request: APIRequest, operation: String, accept: String) throws -> PreparedRequest {
        func invalid(_ problem: String) -> APIError {
            APIError(operation: operation, reason: .invalidRequest(problem))
        }
        if let problem = base.problem ?? request.path.problem { throw invalid(problem) }
        let address = base.prefix + request.target
        guard hasOnlyURLCharacters(address), !address.contains("#"), let url = URL(string: address),
            url.absoluteString == address
        else { throw invalid("the path \"\(request.path.encoded)\" is not valid in a URL") }

        var headers = self.headers
        headers["Accept"] = accept
        var body: Data?
        switch request.body?.content {
        case .bytes(let data, let contentType):
            body = data
            headers["Content-Type"] = contentType
        case .form(let form):
            do {
                let encoded = try form.encoded()
                body = encoded.body
                headers["Content-Type"] = encoded.contentType
            } catch {
                throw invalid("the form cannot be made: \(APIError.oneLine(String(describing: error)))")
            }
        case nil: break
        }
        for name in Set(request.headers.map(\.name)) { headers[name] = request.headers[name] }
        return PreparedRequest(operation: operation, method: request.method, url: url, headers: headers, body: body)
    }

    /// The request with the token in it. The only place that reads the token, and so the place that decides where it may go.
    func authorized(_ prepared: PreparedRequest) throws -> URLRequest {
        func invalid(_ problem: String) -> APIError {
            APIError(operation: prepared.operation, reason: .invalidRequest(problem), request: summary(of: prepared))
        }
        guard let origin = base.origin, Origin(prepared.url) == origin else {
            throw invalid("the address is not on the configured server")
        }
        var headers = prepared.headers
        if let token {
            guard !token.value.isEmpty else { throw invalid("the token is empty") }
            guard token.value.utf8.allSatisfy({ byte in byte > 0x20 && byte < 0x7F }) else {
                throw invalid("the token contains a space, a line break or another character that a token cannot have")
            }
            guard origin.isEncrypted || origin.isLoopback || allowsInsecureHTTP else {
                throw invalid("a token is not sent over unencrypted http; use https, or set allowsInsecureHTTP")
            }
            if headers["Authorization"] == nil { headers["Authorization"] = "Bearer " + token.value }
        }
        if let problem = headers.problem { throw invalid(problem) }
        var request = URLRequest(url: prepared.url)
        request.httpMethod = prepared.method.rawValue
        for field in headers { request.addValue(field.value, forHTTPHeaderField: field.name) }
        request.httpBody = prepared.body
        request.httpShouldHandleCookies = false
        return request
    }

    func summary(of prepared: PreparedRequest) -> APIError.Request {
        var headers = prepared.headers.redacted(by: token).masked
        if token != nil { headers["Authorization"] = Secret.mask }
        return APIError.Request(method: prepared.method, url: prepared.url, headers: headers)
    }
}
