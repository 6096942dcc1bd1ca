import Foundation

/// A number with its unit.
public struct Quantity: Sendable, Hashable, Codable {
    public enum Unit: String, Sendable, Codable {
        case seconds
        case bytes
        case bytesPerSecond
        case endpoints
    }

    public var value: Double
    public var unit: Unit

    public init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    public init(_ count: Int, _ unit: Unit) {
        self.init(Double(count), unit)
    }
}

extension Quantity: CustomStringConvertible {
    /// The quantity with three digits, such as `12.3 ms`.
    public var description: String {
        switch unit {
        case .seconds where value < 0.001: threeDigits(value * 1_000_000) + " µs"
        case .seconds where value < 1: threeDigits(value * 1000) + " ms"
        case .seconds: threeDigits(value) + " s"
        case .bytes where value >= 1_000_000: threeDigits(value / 1_000_000) + " MB"
        case .bytes: threeDigits(value / 1000) + " kB"
        case .bytesPerSecond: threeDigits(value / 1_000_000) + " MB/s"
        case .endpoints: String(Int(value)) + " " + unit.rawValue
        }
    }
}

/// Formats a number with three significant digits: `123`, `12.3`, `1.23` or `0.0123`.
func threeDigits(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "0" }
    let places = max(0, 2 - Int(log10(abs(value)).rounded(.down)))
    return String(format: "%.\(places)f", value)
}
