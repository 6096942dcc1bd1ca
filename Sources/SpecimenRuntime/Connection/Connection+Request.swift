import Foundation

/// A request with its final address, headers and body, but without the credentials.
struct PreparedRequest: Sendable {
    var operation: String
    var method: APIRequest.Method
    var url: URL
    var headers: HTTPHeaders
    var body: RequestBody.Content?
}

extension Connection {
    /// Returns the request of an operation. Throws `APIError` if the arguments of the operation do not make a valid
    /// request.
    func prepare(_ request: APIRequest, operation: String, accept: String) throws -> PreparedRequest {
        let url: URL
        do {
            url = try address(of: request)
        } catch {
            throw APIError(operation: operation, reason: .invalidRequest(error.description))
        }
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

    /// Returns the URL of a request whose method is valid.
    private func address(of request: APIRequest) throws(RequestProblem) -> URL {
        let base = try base.get()
        if let problem = request.path.problem { throw RequestProblem(problem) }
        let method = request.method.rawValue
        guard !method.isEmpty, method.utf8.allSatisfy(isTokenCharacter) else {
            throw RequestProblem("\"\(APIError.oneLine(method, limit: 40))\" is not an HTTP method")
        }
        let address = base.prefix + request.target
        guard hasOnlyURLCharacters(address), !address.contains("#"), let url = URL(string: address),
            url.absoluteString == address
        else { throw RequestProblem("the path \"\(request.path.encoded)\" is not valid in a URL") }
        return url
    }

    /// The request that middlewares receive. Throws `APIError` for headers that are not valid.
    func urlRequest(_ prepared: PreparedRequest, _ payload: Payload) throws -> URLRequest {
        if let problem = prepared.headers.problem { throw error(.invalidRequest(problem), of: prepared) }
        var request = URLRequest(url: prepared.url)
        // GET is the default, and setting it again is slow: Foundation compares it with all methods it knows.
        if prepared.method != .get { request.httpMethod = prepared.method.rawValue }
        for field in prepared.headers { request.addValue(field.value, forHTTPHeaderField: field.name) }
        if case .bytes(let data) = payload { request.httpBody = data }
        request.httpShouldHandleCookies = false
        return request
    }

    /// Checks where a request goes. Throws `RequestProblem` for a request to another server, or over unencrypted http.
    func checkDestination(of request: URLRequest) throws(RequestProblem) {
        guard let origin = request.url.flatMap(Origin.init), origin == self.origin else {
            throw RequestProblem("the address is not on the configured server")
        }
        guard origin.isEncrypted || origin.isLoopback || allowsInsecureHTTP else {
            throw RequestProblem("nothing is sent over unencrypted http; use https, or set allowsInsecureHTTP")
        }
        if let problem = HTTPHeaders(request).problem { throw RequestProblem(problem) }
    }
}
