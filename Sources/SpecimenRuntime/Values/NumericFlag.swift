/// A Boolean that a request sends as 1 or 0.
public struct NumericFlag: ParameterValue, RequestFlag {
    public let isSet: Bool

    public init(_ isSet: Bool) {
        self.isSet = isSet
    }

    public var parameterText: String { isSet ? "1" : "0" }

    public func encode(to json: inout JSONWriter) {
        json.append(isSet ? 1 : 0)
    }
}
