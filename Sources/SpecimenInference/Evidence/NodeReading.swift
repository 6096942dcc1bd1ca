import SpecimenJSON

extension [JSONNode] {
    /// In an order of their own, because that of the examples follows the names of files.
    var sortedByText: [JSONNode] {
        guard count > 1 else { return self }
        return map { (node: $0, text: $0.text) }.sorted { $0.text < $1.text }.map(\.node)
    }
}

extension JSONNode {
    /// Tells the value's text from others.
    var fingerprint: UInt64 {
        document.bytes.withUnsafeBytes { bytes in
            Fingerprint.of(UnsafeRawBufferPointer(rebasing: bytes[offset..<endOffset]))
        }
    }

    /// The members, of several with one key the first.
    ///
    /// - Returns: also whether two keys are different that Swift takes for one, of which a dictionary would lose one.
    var distinctMembers: (members: [JSONMember], hasTwins: Bool) {
        let all = Array(members)
        // Two spellings of one character are twins.
        guard mayRepeatKeys || !all.allSatisfy({ $0.key.isASCII }) else { return (all, false) }
        let keys = Set(all.map(\.key))
        guard keys.count < all.count else { return (all, false) }
        var exact: Set<ExactString> = []
        let distinct = all.filter { exact.insert(ExactString($0.key)).inserted }
        return (distinct, keys.count < distinct.count)
    }
}
