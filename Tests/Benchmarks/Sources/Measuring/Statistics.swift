extension Collection where Element == Double {
    /// The middle one, or the mean of the two in the middle; zero of nothing.
    public var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}

/// Measures everything once in turn, and that several times over, so that whatever slows the machine down for a while slows
/// all of it down.
///
/// - Parameter runs: How often; what a run before these gives is thrown away.
/// - Returns: the median of each.
public func interleavedMedians(
    runs: Int,
    warmsUp: Bool = true,
    _ measurements: [() throws -> Double]
) throws -> [Double] {
    if warmsUp {
        for measurement in measurements { _ = try measurement() }
    }
    var values = Array(repeating: [Double](), count: measurements.count)
    for _ in 0..<runs {
        for (index, measurement) in measurements.enumerated() { values[index].append(try measurement()) }
    }
    return values.map(\.median)
}

/// How many seconds something takes.
public func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .seconds(1)
}
