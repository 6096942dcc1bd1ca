/// A Boolean that a request sends as `yes` or `no`.
public struct WordFlag: ParameterValue, RequestFlag {
    public let isSet: Bool

    public init(_ isSet: Bool) {
        self.isSet = isSet
    }

    public var parameterText: String { isSet ? "yes" : "no" }

    public func encode(to json: inout JSONWriter) {
        json.append(parameterText)
    }
}
