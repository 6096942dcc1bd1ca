import Foundation

/// The receiver of one response, called by the delegate of a session on the session's thread.
protocol ResponseReceiver: AnyObject, Sendable {
    /// Receives the head of the response. Returns false if the request must be cancelled.
    ///
    /// - Parameter hasBody: Whether a body follows. A response to HEAD has the `Content-Length` of a body that is not
    ///   sent.
    func received(_ response: HTTPURLResponse, hasBody: Bool) -> Bool
    /// Receives the next piece of the content. Returns false if the request must be cancelled.
    func received(_ piece: Data) -> Bool
    /// Receives the end of the response.
    ///
    /// - Parameter response: The head of the response if none was received before.
    func complete(error: (any Error)?, response: @autoclosure () -> HTTPURLResponse?)
}

/// Gives a code to the error of a connection that was lost within a response, for which FoundationNetworking has none.
func named(_ error: any Error) -> any Error {
    guard let error = error as? URLError, error.code == .unknown else { return error }
    return URLError(.networkConnectionLost, userInfo: error.userInfo)
}
