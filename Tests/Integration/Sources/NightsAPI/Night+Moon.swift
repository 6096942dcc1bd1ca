extension Night {
    /// A Boolean value that indicates whether less than half of the moon is lit.
    public var isDark: Bool { moon.map { lit in lit < 0.5 } ?? false }
}
