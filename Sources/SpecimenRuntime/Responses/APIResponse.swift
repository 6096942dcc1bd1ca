import Foundation

/// A response and its decoded value.
public struct APIResponse<Value: Sendable>: Sendable {
    public var value: Value
    public var raw: RawResponse

    public init(value: Value, raw: RawResponse) {
        self.value = value
        self.raw = raw
    }

    public var status: Int { raw.status }
    public var headers: HTTPHeaders { raw.headers }
    public var body: Data { raw.body }
}
