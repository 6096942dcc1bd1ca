extension Collection where Element: Hashable {
    /// The elements without repetitions, in the order of their first appearance.
    package func uniqued() -> [Element] {
        guard count > 1 else { return Array(self) }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
