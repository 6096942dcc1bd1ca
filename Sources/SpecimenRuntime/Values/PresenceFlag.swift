/// A Boolean of which a query has the name alone: `?verbose` if it is set, and nothing otherwise.
///
/// A form, which has no field without a value, has an empty value instead.
public struct PresenceFlag: ParameterList, RequestFlag {
    public let isSet: Bool

    public init(_ isSet: Bool) {
        self.isSet = isSet
    }

    public var parameterTexts: [String] { isSet ? [""] : [] }

    public func encode(to json: inout JSONWriter) {
        json.append(isSet)
    }
}
