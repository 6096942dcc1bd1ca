/// What was measured, what it is measured by, and what their ratio is to be.
///
/// No figure is a time alone: on another machine it would say something else.
public struct Figure: Sendable, Hashable, Codable {
    /// The option of `--only` that asks for it.
    public enum Group: String, Sendable, Codable, CaseIterable {
        case generator
        case tool
        case code
        case coding
        case client
    }

    /// What the ratio must reach.
    public enum Bar: Sendable, Hashable, Codable {
        case atMost(Double)
        case atLeast(Double)
    }

    public var group: Group
    public var name: String
    public var measured: Quantity
    public var reference: Quantity
    /// Nil for what is only shown.
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
