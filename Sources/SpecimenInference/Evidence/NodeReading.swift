import SpecimenJSON

extension JSONNode {
    /// Tells the value's text from others in this run.
    var fingerprint: UInt64 {
        document.bytes.withUnsafeBytes { bytes in
            var hasher = Hasher()
            hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[offset..<endOffset]))
            return UInt64(bitPattern: Int64(hasher.finalize()))
        }
    }

    /// The members, of several with one key the first.
    ///
    /// - Returns: also whether two keys are different that Swift takes for one, of which a dictionary would lose one.
    var distinctMembers: (members: [JSONMember], hasTwins: Bool) {
        let all = Array(members)
        let keys = Set(all.map(\.key))
        guard keys.count < all.count else { return (all, false) }
        var exact: Set<ExactString> = []
        let distinct = all.filter { exact.insert(ExactString($0.key)).inserted }
        return (distinct, keys.count < distinct.count)
    }
}
