/// The reaction to a response that differs from the documentation.
public enum DriftPolicy: Sendable {
    /// Ignores drift, which costs no time.
    case ignore
    /// The handler is called once for each kind of drift at each JSON path, after decoding and before the call returns.
    case report(@Sendable (Drift) -> Void)
    /// The call throws an ``APIError`` with all differences. Meant for tests against a real server.
    case fail

    var isWatched: Bool {
        if case .ignore = self { false } else { true }
    }
}
