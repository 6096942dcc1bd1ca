import Foundation

/// A transport for one call that leaves the content of a successful response to the caller.
///
/// All steps of an ordinary call work with it: middlewares, authentication, redirects, retries and the timeout. They
/// receive the head of the response with empty content.
struct StreamTransport: Transport {
    /// The limit for the content of a response whose status is not 2xx. The rest is not read.
    private static let maximumErrorBytes = 1 << 20

    private let base: any Transport
    private let receive: @Sendable (StreamedBody, URLRequest, HTTPURLResponse) async throws -> Void

    /// - Parameter receive: Receives the content of a response whose status is 2xx. Called for each attempt of the call.
    init(
        over base: any Transport,
        receive: @escaping @Sendable (StreamedBody, URLRequest, HTTPURLResponse) async throws -> Void
    ) {
        self.base = base
        self.receive = receive
    }

    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        let (body, response) = try await base.stream(request)
        guard (200..<300).contains(response.statusCode) else {
            return (try await body.collected(upTo: Self.maximumErrorBytes), response)
        }
        try await receive(body, request, response)
        return (Data(), response)
    }
}
