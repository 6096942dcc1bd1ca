import SpecimenJSON

/// Texts in their order, each once.
extension [String] {
    /// Where a key is among others that are in their order, or would be.
    func place(of key: String) -> (index: Int, isTaken: Bool) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].hasSameBytes(as: key) { return (middle, true) }
            if String.exactlyPrecedes(self[middle], key) { low = middle + 1 } else { high = middle }
        }
        return (low, false)
    }

    /// Each once.
    var inOrder: [String] {
        guard count <= Self.few else {
            return sorted(by: String.exactlyPrecedes).reduce(into: []) { distinct, text in
                if distinct.last?.hasSameBytes(as: text) != true { distinct.append(text) }
            }
        }
        // Numbers are moved sooner than texts, and few are put in their places sooner than sorted.
        var order: [Int] = []
        order.reserveCapacity(count)
        for index in indices {
            var (low, high) = (0, order.count)
            while low < high {
                let middle = (low + high) / 2
                if String.exactlyPrecedes(self[order[middle]], self[index]) { low = middle + 1 } else { high = middle }
            }
            if low < order.count, self[order[low]].hasSameBytes(as: self[index]) { continue }
            order.append(index)
            var last = order.count - 1
            while last > low {
                order[last] = order[last - 1]
                last -= 1
            }
            order[low] = index
        }
        return order.map { self[$0] }
    }

    /// As many are dealt with one by one.
    static var few: Int { 64 }

    /// All that are in any of the lists, each of which is in its order.
    static func united(_ lists: [[String]]) -> [String] {
        united(lists[...])
    }

    /// By halves: one after the other, each would be gone through again for all that come behind it.
    private static func united(_ lists: ArraySlice<[String]>) -> [String] {
        guard lists.count > 1 else { return lists.first ?? [] }
        let middle = (lists.startIndex + lists.endIndex) / 2
        return united(united(lists[..<middle]), united(lists[middle...]))
    }

    private static func united(_ one: [String], _ other: [String]) -> [String] {
        if one.hasSameTexts(as: other) { return one }
        var all: [String] = []
        all.reserveCapacity(one.count + other.count)
        var (first, second) = (0, 0)
        while first < one.count, second < other.count {
            if one[first].hasSameBytes(as: other[second]) {
                all.append(one[first])
                first += 1
                second += 1
            } else if String.exactlyPrecedes(one[first], other[second]) {
                all.append(one[first])
                first += 1
            } else {
                all.append(other[second])
                second += 1
            }
        }
        return all + one[first...] + other[second...]
    }

    func hasSameTexts(as other: [String]) -> Bool {
        guard count == other.count else { return false }
        return indices.allSatisfy { self[$0].hasSameBytes(as: other[$0]) }
    }
}
