import Foundation

/// Removes the credentials of a request from texts, errors and responses.
struct Redaction: Sendable {
    /// The longest first, because one secret may be a part of another.
    private let secrets: [Secret]
    private let names: CredentialNames

    /// - Parameter headers: The headers of the request, including those of the connection.
    init(_ connection: Connection, _ headers: HTTPHeaders) {
        let all = connection.authentication.flatMap(\.secrets.secrets) + headers.secrets
        secrets = all.sorted { left, right in left.value.utf8.count > right.value.utf8.count }
        names = connection.credentialNames
    }

    func callAsFunction(_ text: String) -> String {
        let text = names.queryItems.isEmpty ? text : maskingQueryItems(in: text, where: names.queryItems.contains)
        return secrets.reduce(text) { text, secret in secret.redacted(text) }
    }

    func callAsFunction(_ data: Data) -> Data {
        secrets.reduce(data) { data, secret in secret.redacted(data) }
    }

    /// Returns the URL with masked credentials in its query; nil if another part contains a credential.
    func callAsFunction(_ url: URL) -> URL? {
        let masked = url.masked(where: names.queryItems.contains)
        return self(masked.absoluteString) == masked.absoluteString ? masked : nil
    }

    func callAsFunction(_ headers: HTTPHeaders) -> HTTPHeaders {
        headers.mapValues { value in self(value) }
    }

    /// Replaces an error that quotes a credential by its description without the credential. The code of a `URLError`
    /// is kept, because retries depend on it.
    func callAsFunction(_ error: any Error) -> any Error {
        var texts = ["\(error)", String(reflecting: error), ""]
        dump(error, to: &texts[2], maxItems: 10_000)
        if let error = error as? URLError { texts.append("\(error.userInfo)") }
        if texts.map({ self($0) }) == texts { return error }
        switch error {
        case let error as URLError:
            return URLError(error.code, userInfo: [NSLocalizedDescriptionKey: self(error.localizedDescription)])
        case TransportError.connectionLost(let explanation): return TransportError.connectionLost(self(explanation))
        case let error as CredentialError: return CredentialError(self(error.cause))
        case let error as RequestProblem: return RequestProblem(self(error.description))
        default: return DescribedError(description: self(texts[0]))
        }
    }

    /// Returns a response without the credentials in its URL and in the URLs of its headers, such as `Link`.
    func callAsFunction(_ response: HTTPURLResponse) -> HTTPURLResponse {
        guard let url = response.url?.removingQueryItems(where: names.queryItems.contains) else { return response }
        let headers = HTTPHeaders(response).map { field in
            (field.name, maskingValues(in: maskingQueryItems(in: field.value, where: names.queryItems.contains)))
        }
        return HTTPURLResponse(
            url: URL(string: maskingValues(in: url.absoluteString)) ?? url,
            statusCode: response.statusCode,
            httpVersion: "HTTP/1.1",
            headerFields: Dictionary(headers) { first, _ in first }
        ) ?? response
    }

    private func maskingValues(in url: String) -> String {
        secrets.reduce(url) { url, secret in secret.redacted(url, by: Secret.urlMask) }
    }
}

/// The names of the headers and query items that carry the credentials of a connection.
struct CredentialNames: Sendable {
    /// In lower case.
    var headers: Set<String> = []
    var queryItems: Set<String> = []

    /// The names in the request that is being sent, for transports that record requests.
    @TaskLocal static var current = CredentialNames()
}

extension Connection {
    var credentialNames: CredentialNames {
        CredentialNames(
            headers: Set(authentication.compactMap { $0.headerName?.lowercased() }),
            queryItems: Set(authentication.compactMap(\.queryName))
        )
    }
}
