/// One call of an API: a value that is made of its arguments, and can be kept and sent by any client.
public protocol APIOperation: Sendable {
    associatedtype Output: ResponseDecodable, Sendable
    /// Unique within the client, such as `getOrganizationRelease`. Errors name it.
    static var id: String { get }
    /// What to ask for, as the arguments say.
    var request: APIRequest { get }
}
