/// A Boolean that a request sends in another form than `true` and `false`.
public protocol RequestFlag: JSONEncodable, Hashable, Sendable {
    init(_ isSet: Bool)
}

extension RequestFlag {
    /// Creates a flag, or nil for nil, so that an optional argument can be passed.
    public init?(_ isSet: Bool?) {
        guard let isSet else { return nil }
        self.init(isSet)
    }
}
