/// A Boolean that a request sends as `yes` or `no`.
public struct WordFlag: ParameterValue, JSONEncodable, Hashable {
    public let isSet: Bool

    public init(_ isSet: Bool) {
        self.isSet = isSet
    }

    /// Creates a flag, or nil for nil, so that an optional argument can be passed.
    public init?(_ isSet: Bool?) {
        guard let isSet else { return nil }
        self.isSet = isSet
    }

    public var parameterText: String { isSet ? "yes" : "no" }

    public func encode(to json: inout JSONWriter) {
        json.append(parameterText)
    }
}
