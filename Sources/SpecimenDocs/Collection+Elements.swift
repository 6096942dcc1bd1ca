extension Collection where Element: Hashable {
    /// The elements without repetitions, in the order of their first appearance.
    package func uniqued() -> [Element] {
        guard count > 1 else { return Array(self) }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Sequence where Element: Hashable & Comparable {
    /// The most common element and its number; of equally common elements, the smallest. Nil without elements.
    package var mostCommon: (element: Element, count: Int)? {
        let counts = reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { (element: $0.key, count: $0.value) }
    }
}
