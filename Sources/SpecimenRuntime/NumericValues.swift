import Foundation

/// A moment that travels as a number of seconds since 1970.
public struct EpochSeconds: ParameterValue, JSONEncodable, Hashable {
    public let date: Date

    public init(_ date: Date) {
        self.date = date
    }

    /// Nil for nil, so that an optional argument can be passed on as it is.
    public init?(_ date: Date?) {
        guard let date else { return nil }
        self.date = date
    }

    /// Without a fraction where there is none; otherwise as precise as microseconds.
    public var parameterText: String {
        let microsecondsPerSecond = 1e6
        let seconds = (date.timeIntervalSince1970 * microsecondsPerSecond).rounded() / microsecondsPerSecond
        return seconds.parameterText
    }

    public func encode(to json: inout JSONWriter) {
        json.append(JSONNumber(lexeme: parameterText) ?? JSONNumber(0))
    }
}

/// A moment that travels as a whole number of seconds since 1970, for servers that take no other: a fraction is cut off.
public struct WholeEpochSeconds: ParameterValue, JSONEncodable, Hashable {
    public let date: Date

    public init(_ date: Date) {
        self.date = date
    }

    /// Nil for nil, so that an optional argument can be passed on as it is.
    public init?(_ date: Date?) {
        guard let date else { return nil }
        self.date = date
    }

    public var parameterText: String { date.timeIntervalSince1970.rounded(.down).parameterText }

    public func encode(to json: inout JSONWriter) {
        json.append(JSONNumber(lexeme: parameterText) ?? JSONNumber(0))
    }
}

/// A flag that travels as 1 or 0.
public struct NumericFlag: ParameterValue, JSONEncodable, Hashable {
    public let isSet: Bool

    public init(_ isSet: Bool) {
        self.isSet = isSet
    }

    /// Nil for nil, so that an optional argument can be passed on as it is.
    public init?(_ isSet: Bool?) {
        guard let isSet else { return nil }
        self.isSet = isSet
    }

    public var parameterText: String { isSet ? "1" : "0" }

    public func encode(to json: inout JSONWriter) {
        json.append(isSet ? 1 : 0)
    }
}

extension Change {
    /// The change with its value as it travels.
    public func map<Other>(_ transform: (Value) -> Other) -> Change<Other> {
        switch self {
        case .keep: .keep
        case .null: .null
        case .set(let value): .set(transform(value))
        }
    }
}
