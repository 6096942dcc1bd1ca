/// A measured quantity, a reference quantity, and a bar for their ratio.
///
/// A figure is a ratio because a time alone depends on the machine.
public struct Figure: Sendable, Hashable, Codable {
    /// The value of `--only` that selects the figure.
    public enum Group: String, Sendable, Codable, CaseIterable {
        case generator
        case tool
        case code
        case coding
        case client
    }

    /// The limit of the ratio.
    public enum Bar: Sendable, Hashable, Codable {
        case atMost(Double)
        case atLeast(Double)
    }

    public var group: Group
    public var name: String
    public var measured: Quantity
    public var reference: Quantity
    /// Nil if the figure is only for information.
    public var bar: Bar?

    public init(_ group: Group, _ name: String, _ measured: Quantity, per reference: Quantity, _ bar: Bar?) {
        self.group = group
        self.name = name
        self.measured = measured
        self.reference = reference
        self.bar = bar
    }

    public var ratio: Double { reference.value == 0 ? 0 : measured.value / reference.value }

    public var isMet: Bool? {
        switch bar {
        case .atMost(let limit): ratio <= limit
        case .atLeast(let limit): ratio >= limit
        case nil: nil
        }
    }
}
