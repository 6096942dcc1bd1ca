/// The elements that two lists have in common, and the elements that only one of the lists has.
struct Pairing<Element> {
    /// The pairs in the order of the new list.
    private(set) var pairs: [(old: Element, new: Element)] = []
    private(set) var removed: [Element] = []
    private(set) var added: [Element] = []

    init(_ old: [Element], _ new: [Element], by key: @escaping (Element) -> some Hashable) {
        self.init(old, new, by: [(key, key)])
    }

    /// Pairs elements with equal keys. Elements that the first keys leave over are paired by the second keys, and so
    /// on.
    init<Key: Hashable>(
        _ old: [Element],
        _ new: [Element],
        by keys: [(old: (Element) -> Key, new: (Element) -> Key)]
    ) {
        var partners: [Int: Int] = [:]
        for (oldKey, newKey) in keys {
            let taken = Set(partners.values)
            let free = old.indices.filter { !taken.contains($0) }
            var byKey = Dictionary(free.map { (oldKey(old[$0]), $0) }, uniquingKeysWith: { first, _ in first })
            for index in new.indices where partners[index] == nil {
                partners[index] = byKey.removeValue(forKey: newKey(new[index]))
            }
        }
        let kept = Set(partners.values)
        removed = old.indices.filter { !kept.contains($0) }.map { old[$0] }
        for index in new.indices {
            if let partner = partners[index] {
                pairs.append((old[partner], new[index]))
            } else {
                added.append(new[index])
            }
        }
    }
}
