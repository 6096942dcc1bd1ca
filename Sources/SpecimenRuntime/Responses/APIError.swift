import Foundation

/// Why a call failed. Where the server, a transport or a header quoted the token, it is masked, also in the raw body.
public struct APIError: Error, Sendable {
    /// What went wrong.
    public enum Reason: Sendable {
        /// The request could not be made from the arguments or the client's configuration; nothing was sent.
        case invalidRequest(String)
        /// No answer arrived.
        case transport(any Error)
        /// An answer arrived whose status is not 2xx; a redirect that was not followed is one, too.
        case status(Int)
        /// An answer arrived whose content is not what the operation expects.
        case decoding(DecodingFailure)
        /// The address of the next page was not followed.
        case paging(String)
        /// An answer arrived that is not what the documentation shows; only where the connection's `drift` is `.fail`.
        case drift([Drift])
    }

    /// Where a response was not what was expected.
    public struct DecodingFailure: Sendable, Hashable {
        /// Such as `$.projects[2].slug`; `$` when the response is no JSON at all.
        public var path: String
        public var expected: String
        /// What was found, with a piece of the text.
        public var found: String
        /// In the body; nil when it is empty.
        public var position: TextPosition?
    }

    /// The request that failed, with the values of its credential headers masked.
    public struct Request: Sendable {
        public var method: APIRequest.Method
        public var url: URL
        public var headers: HTTPHeaders
    }

    /// The `id` of the operation.
    public var operation: String
    public var reason: Reason
    /// Nil when no request could be made.
    public var request: Request?
    /// Nil when no answer arrived.
    public var response: RawResponse?
    /// What the API itself says about the failure, in whichever of the usual shapes (`detail`, `error`, `message`, field → messages).
    public var detail: String?
    /// How often the request was sent, retries included.
    public var attempts = 1

    public init(
        operation: String,
        reason: Reason,
        request: Request? = nil,
        response: RawResponse? = nil,
        detail: String? = nil
    ) {
        self.operation = operation
        self.reason = reason
        self.request = request
        self.response = response
        self.detail = detail
    }

    /// The status of the answer, if one arrived.
    public var status: Int? { response?.status }
}
