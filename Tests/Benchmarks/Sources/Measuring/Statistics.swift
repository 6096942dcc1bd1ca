extension Collection where Element == Double {
    /// The middle element, or the mean of the two middle elements. Zero for an empty collection.
    public var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}

/// Runs all measurements in turn, several times over, so that a slow moment of the machine affects all of them.
///
/// - Parameters:
///   - runs: The number of rounds.
///   - warmsUp: Whether another round comes first, whose results do not count.
/// - Returns: The median of each measurement.
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

/// Returns the seconds that the work takes.
public func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .seconds(1)
}
