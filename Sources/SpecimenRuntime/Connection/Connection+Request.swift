import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request with its final address, headers and body, but without the token.
struct PreparedRequest: Sendable {
    var operation: String
    var method: APIRequest.Method
    var url: URL
    var headers: HTTPHeaders
    var body: RequestBody.Content?
}

/// The reason why a request cannot be sent.
struct RequestProblem: Error {
    var text: String
}

extension Connection {
    /// Throws `APIError` if the arguments of the operation do not make a valid request.
    func prepare(_ request: APIRequest, operation: String, accept: String) throws -> PreparedRequest {
        func invalid(_ problem: String) -> APIError {
            APIError(operation: operation, reason: .invalidRequest(problem))
        }
        if let problem = base.problem ?? request.path.problem { throw invalid(problem) }
        let method = request.method.rawValue
        guard !method.isEmpty, method.utf8.allSatisfy(isTokenCharacter) else {
            throw invalid("\"\(APIError.oneLine(method, limit: 40))\" is not an HTTP method")
        }
        let address = base.prefix + request.target
        guard hasOnlyURLCharacters(address), !address.utf8.contains(UInt8(ascii: "#")), let url = URL(string: address),
            url.absoluteString == address
        else { throw invalid("the path \"\(request.path.encoded)\" is not valid in a URL") }

        var headers = self.headers
        headers["Accept"] = accept
        if let body = request.body { headers["Content-Type"] = body.contentType }
        headers.replace(by: request.headers)
        return PreparedRequest(
            operation: operation,
            method: request.method,
            url: url,
            headers: headers,
            body: request.body?.content
        )
    }

    /// The request that middlewares receive. Throws `APIError` for headers that are not valid.
    func urlRequest(_ prepared: PreparedRequest, _ payload: Payload) throws -> URLRequest {
        if let problem = prepared.headers.problem { throw error(.invalidRequest(problem), of: prepared) }
        var request = URLRequest(url: prepared.url)
        // GET is the default, and setting it again is slow: Foundation compares it with all methods it knows.
        if prepared.method != .get { request.httpMethod = prepared.method.rawValue }
        prepared.headers.write(to: &request)
        if case .bytes(let data) = payload { request.httpBody = data }
        request.httpShouldHandleCookies = false
        return request
    }

    /// Adds the token to a request. No other function reads the token, so this one decides where it may go.
    ///
    /// Throws `RequestProblem` for a request to another server, or over unencrypted http.
    func authorized(_ request: URLRequest) throws -> URLRequest {
        guard let url = request.url, base.isOrigin(of: url) else {
            throw RequestProblem(text: "the address is not on the configured server")
        }
        guard base.isSafe || allowsInsecureHTTP else {
            throw RequestProblem(text: "nothing is sent over unencrypted http; use https, or set allowsInsecureHTTP")
        }
        var headers = request.allHTTPHeaderFields ?? [:]
        if let problem = HTTPHeaders(headers).problem { throw RequestProblem(text: problem) }
        guard let token else { return request }
        guard !token.value.isEmpty else { throw RequestProblem(text: "the token is empty") }
        guard token.value.utf8.allSatisfy({ byte in byte > 0x20 && byte < 0x7F }) else {
            throw RequestProblem(
                text: "the token contains a space, a line break or another character that a token cannot have"
            )
        }
        guard !headers.keys.contains(where: Self.isAuthorization) else { return request }
        headers["Authorization"] = "Bearer " + token.value
        var request = request
        request.allHTTPHeaderFields = headers
        return request
    }

    private static func isAuthorization(_ name: String) -> Bool {
        name.utf8.count == "Authorization".utf8.count && name.lowercased() == "authorization"
    }

    func summary(of prepared: PreparedRequest) -> APIError.Request {
        var headers = (token.map(prepared.headers.redacted) ?? prepared.headers).masked
        if token != nil { headers["Authorization"] = Secret.mask }
        let url = withoutToken(prepared.url.absoluteString)
        return APIError.Request(
            method: prepared.method,
            url: (URL(string: url) ?? base.url ?? prepared.url).masked,
            headers: headers
        )
    }
}
