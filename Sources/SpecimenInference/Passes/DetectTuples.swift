extension TypeGraph {
    /// Gives each position a type of its own where the arrays of a type have one length and mix kinds in the same way,
    /// for example `[[1541455200, "a"], [1541458800, "b"]]`.
    ///
    /// One array is no evidence of a length: `[1, "N/A"]` can be a list of numbers and texts. A tuple that merges with
    /// a list becomes a list again in ``alignForms(_:_:)``.
    mutating func detectTuples() {
        // Inner arrays first: when the types of an outer array are divided, the inner types are already tuples.
        for type in types.reversed() {
            if self[type].isTuple {
                // Merges may have brought values of other kinds.
                if positions(of: type).contains(where: isMixed) || kinds(of: type).isUnion { makeList(type) }
            } else if isTuple(type) {
                makeTuple(type)
            }
        }
    }

    /// Returns whether the arrays of a type can be those of a tuple of the given length.
    func fitsTuple(_ type: NodeID, length: Int) -> Bool {
        guard !self[type].isFixedList, let elements = child(type, .element), isMixed(elements),
            samples(of: type).allSatisfy({ $0.kind != .array || $0.value?.elements.count == length })
        else { return false }
        var positions = [[Sample]](repeating: [], count: length)
        for element in samples(of: elements) {
            if case .element(let index) = element.step, index < length { positions[index].append(element) }
        }
        return !positions.contains(where: \.areMixed)
    }
}

extension TypeGraph {
    /// The number of elements from which on arrays are lists, whatever their elements are.
    private static let longestTuple = 6

    fileprivate func isTuple(_ type: NodeID) -> Bool {
        let mixed = samples(of: type).filter(\.mixesKinds)
        guard let length = mixed.first?.value?.elements.count, (2...Self.longestTuple).contains(length) else {
            return false
        }
        return mixed.haveDifferentValues && fitsTuple(type, length: length)
    }
}

extension Sample {
    /// A Boolean value that indicates whether the value is an array of several kinds, nulls aside.
    fileprivate var mixesKinds: Bool {
        guard let value, kind == .array else { return false }
        return value.elements.reduce(into: KindSet()) { $0.formUnion(KindSet($1.kind)) }.count > 1
    }
}
