import Foundation

/// The error of a failed call.
///
/// Credentials are masked wherever the server, a transport or a header quotes them, including the raw body of the
/// response.
public struct APIError: Error, Sendable {
    /// The kind of failure.
    public enum Reason: Sendable {
        /// The arguments or the connection do not make a valid request. Nothing was sent.
        case invalidRequest(String)
        /// No response arrived, or only the first part of it. The value is the error of the transport or of a
        /// middleware.
        case transport(any Error)
        /// The connection has no credential. The value is the error of the ``Credential``.
        case authentication(any Error)
        /// The response has a status other than 2xx. Includes redirects that were not followed.
        case status(Int)
        /// The content of the response does not have the type that the operation expects.
        case decoding(DecodingFailure)
        /// The link to the next page was not followed.
        case paging(String)
        /// The response differs from the documentation. Thrown only if ``Connection/drift`` is ``DriftPolicy/fail``.
        case drift([Drift])
        /// A line or event of a stream is longer than ``Connection/maximumElementBytes``.
        case elementTooLarge(limit: Int)
        /// The file of a download could not be written. The value is the error of the file system.
        case file(any Error)
    }

    /// The first value of a response that does not have the expected type.
    public struct DecodingFailure: Sendable, Hashable {
        /// The JSON path of the value: `$.projects[2].slug`. `$` if the response is not valid JSON.
        public var path: String
        /// A description of the expected value with an article: `a string`.
        public var expected: String
        /// The kind and the start of the value that was found: `the number 7`.
        public var found: String
        /// The position in the body, or in the data of ``event``; nil if the body is empty.
        public var position: TextPosition?
        /// The number of the server-sent event, from 1; nil for other responses.
        public var event: Int?
    }

    /// The request of a failed call, with masked values of its credential headers.
    public struct Request: Sendable {
        public var method: APIRequest.Method
        public var url: URL
        public var headers: HTTPHeaders
    }

    /// The `id` of the operation.
    public var operation: String
    public var reason: Reason
    /// The request; nil if the arguments do not make a valid request.
    public var request: Request?
    /// The response; nil if none arrived.
    public var response: RawResponse?
    /// The explanation in the body of the response, if the body has one of the usual forms: `detail`, `error`,
    /// `message`, or messages by field.
    public var detail: String?
    /// The number of times the request was sent, including retries.
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

    /// The status of the response; nil if none arrived.
    public var status: Int? { response?.status }

    /// Returns the body of the response as a type that reads JSON, such as the documented body of a failure. Nil if no
    /// response arrived, or if its body has another form.
    ///
    /// ```swift
    /// catch let error as APIError where error.status == 422 {
    ///     for problem in error.decoded(as: ValidationErrors.self)?.errors ?? [] { … }
    /// }
    /// ```
    public func decoded<Value: JSONDecodable>(as type: Value.Type = Value.self) -> Value? {
        try? response.map { response in try Value(json: response.jsonBody()) }
    }
}
