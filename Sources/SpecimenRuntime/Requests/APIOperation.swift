/// One call of an API with its arguments: a value that can be kept, changed, and sent by any client.
public protocol APIOperation: Sendable {
    associatedtype Output: ResponseDecodable, Sendable
    /// Unique within the client, such as `getOrganizationRelease`. Errors name it.
    static var id: String { get }
    /// What to ask for, with the arguments in it.
    var request: APIRequest { get }
}
