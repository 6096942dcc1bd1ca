extension TypeGraph {
    /// Gives each position a type of its own where all arrays of a type have one length and mix kinds in the same way,
    /// for example `[1541455200, "a"]`. A tuple that merges with a list becomes a list again in ``alignForms(_:_:)``.
    mutating func detectTuples() {
        // Inner arrays first: when the types of an outer array are divided, the inner types are already tuples.
        for type in types.reversed() {
            if self[type].isTuple {
                // Merges may have brought values of other kinds.
                if positions(of: type).contains(where: isMixed) || kinds(of: type).isUnion { makeList(type) }
            } else if !self[type].isFixedList, isTuple(type) {
                makeTuple(type)
            }
        }
    }
}

extension TypeGraph {
    /// The number of elements from which on arrays are lists, whatever their elements are.
    private static let longestTuple = 6

    fileprivate func isTuple(_ type: NodeID) -> Bool {
        let arrays = samples(of: type).filter { $0.kind == .array }
        guard let length = arrays.first?.value?.elements.count, (2...Self.longestTuple).contains(length),
            arrays.allSatisfy({ $0.value?.elements.count == length && $0.mixesKinds }),
            let elements = child(type, .element), isMixed(elements)
        else { return false }
        var positions = [[Sample]](repeating: [], count: length)
        for element in samples(of: elements) {
            if case .element(let index) = element.step, index < length { positions[index].append(element) }
        }
        return !positions.contains(where: \.areMixed)
    }
}

extension Sample {
    /// A Boolean value that indicates whether the elements of the array are of several kinds, nulls aside.
    fileprivate var mixesKinds: Bool {
        guard let value else { return false }
        return value.elements.reduce(into: KindSet()) { $0.formUnion(KindSet($1.kind)) }.count > 1
    }
}
