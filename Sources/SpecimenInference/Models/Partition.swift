/// Sets of things that are one, with the reasons why they were made so.
struct Partition {
    private var parents: [Int]
    /// Of each set, by its root; what was a root once has none.
    private var membersByRoot: [[Int]]
    private var reasonsByRoot: [Int: Set<String>] = [:]

    init(count: Int) {
        parents = Array(0..<count)
        membersByRoot = parents.map { [$0] }
    }

    func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index { index = parents[index] }
        return index
    }

    /// - Returns: whether the two were apart before.
    @discardableResult
    mutating func unite(_ one: Int, _ other: Int, because reason: @autoclosure () -> String) -> Bool {
        let first = root(of: one)
        let second = root(of: other)
        guard first != second else { return false }
        // The smaller index leads, so that the result does not depend on the order of the calls.
        let (leader, follower) = (min(first, second), max(first, second))
        parents[follower] = leader
        membersByRoot[leader] += membersByRoot[follower]
        membersByRoot[follower] = []
        reasonsByRoot[leader, default: []].formUnion(reasonsByRoot.removeValue(forKey: follower) ?? [])
        reasonsByRoot[leader, default: []].insert(reason())
        compress(one)
        compress(other)
        return true
    }

    private mutating func compress(_ index: Int) {
        let top = root(of: index)
        var index = index
        while parents[index] != index {
            let next = parents[index]
            parents[index] = top
            index = next
        }
    }

    func reasons(of root: Int) -> [String] {
        (reasonsByRoot[root] ?? []).sorted()
    }

    func members(of root: Int) -> [Int] {
        membersByRoot[root].sorted()
    }

    var roots: [Int] {
        parents.indices.filter { parents[$0] == $0 }
    }
}
