import Dispatch

extension RandomAccessCollection where Self: Sendable, Index == Int {
    /// Returns the result of `map`, computed on all processors.
    ///
    /// - Parameter chunk: The number of elements per task. A small element is not worth a task of its own.
    package func concurrentMap<Result: Sendable>(
        chunk: Int = 4,
        _ transform: @escaping @Sendable (Element) -> Result
    ) -> [Result] {
        let count = count
        guard count > chunk else { return map(transform) }
        let start = startIndex
        return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
            // Each task writes elements of its own.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { part in
                for index in part * chunk..<Swift.min((part + 1) * chunk, count) {
                    results.initializeElement(at: index, to: transform(self[start + index]))
                }
            }
            initialized = count
        }
    }
}

/// Computes two values at the same time.
package func concurrently<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First,
    _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
    typealias Result = OneOfTwo<First, Second>
    let results = [0, 1].concurrentMap(chunk: 1) { $0 == 0 ? Result.first(first()) : Result.second(second()) }
    guard case .first(let one) = results[0], case .second(let other) = results[1] else { return (first(), second()) }
    return (one, other)
}

private enum OneOfTwo<First: Sendable, Second: Sendable>: Sendable {
    case first(First)
    case second(Second)
}
