import Foundation

/// A moment that travels as a number of seconds since 1970, in one notation or another.
public protocol EpochNotation: ParameterValue, JSONEncodable, Hashable {
    var date: Date { get }
    init(_ date: Date)
}

extension EpochNotation {
    /// Nil for nil, so that an optional argument can be passed on as it is.
    public init?(_ date: Date?) {
        guard let date else { return nil }
        self.init(date)
    }

    public func encode(to json: inout JSONWriter) {
        // No number is a moment that is none.
        if let number = JSONNumber(lexeme: parameterText) { json.append(number) } else { json.appendNull() }
    }
}

/// Seconds with a fraction where there is one, as precise as microseconds.
public struct EpochSeconds: EpochNotation {
    public let date: Date

    public init(_ date: Date) {
        self.date = date
    }

    public var parameterText: String {
        let microsecondsPerSecond = 1e6
        let seconds = (date.timeIntervalSince1970 * microsecondsPerSecond).rounded() / microsecondsPerSecond
        return seconds.parameterText
    }
}

/// Whole seconds, for servers that take no other: a fraction is cut off.
public struct WholeEpochSeconds: EpochNotation {
    public let date: Date

    public init(_ date: Date) {
        self.date = date
    }

    public var parameterText: String { date.timeIntervalSince1970.rounded(.down).parameterText }
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
