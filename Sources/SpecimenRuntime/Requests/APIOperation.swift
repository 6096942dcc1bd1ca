/// One call of an API. The value holds the arguments, so that it can be stored and sent by any client.
public protocol APIOperation: Sendable {
    associatedtype Output: ResponseDecodable, Sendable
    /// The name of the operation, unique within the client: `getOrganizationRelease`.
    static var id: String { get }
    /// The request with these arguments.
    var request: APIRequest { get }
}
