/// The call to which the elements of a stream belong.
struct StreamCall: Sendable {
    static let standardElementBytes = 16 << 20

    var connection: Connection
    var prepared: PreparedRequest
}
