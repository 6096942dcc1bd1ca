/// The call to which a request belongs.
public struct CallContext: Sendable, Hashable {
    /// The `id` of the operation.
    public let operation: String
    /// The number of the attempt, from 1.
    public let attempt: Int

    /// The current call, within the functions of transports and middlewares.
    @TaskLocal public static var current: CallContext?
}
