extension JSONObject {
    /// A Boolean value that indicates whether all members were read.
    public var isReadCompletely: Bool { read.count == node.members.count }

    /// The members that were not read. A member that repeats the key of a member that was read is not among them,
    /// because only the first of such members counts.
    public var otherFields: OtherFields {
        if isReadCompletely { return OtherFields() }
        let tape = node.document.tape
        var (readKeys, otherKeys): ([Int], [Int]) = ([], [])
        var key = node.index + 1
        let end = Int(tape[node.index].next)
        while key < end {
            if read.contains(position(of: key + 1)) { readKeys.append(key) } else { otherKeys.append(key) }
            key = Int(tape[key + 1].next)
        }
        remove(repetitionsOf: readKeys, from: &otherKeys)
        if otherKeys.isEmpty { return OtherFields() }
        let text = node.document.compactObject(ofMembersAt: otherKeys)
        return OtherFields(text: text, contested: Set(passedOver.map(ExactString.init)))
    }

    /// Takes linear time, however many members a response repeats.
    private func remove(repetitionsOf readKeys: [Int], from keys: inout [Int]) {
        let document = node.document
        let tape = document.tape
        let marks = readKeys.map { tape[$0].info }
        let hasEscapes = readKeys.contains { tape[$0].hasEscapes }
        /// Keys without escapes have equal marks if they are equal.
        func mayBeRepetition(_ key: Int) -> Bool {
            hasEscapes || tape[key].hasEscapes || marks.contains(tape[key].info)
        }
        guard keys.contains(where: mayBeRepetition) else { return }
        let strings = Set(readKeys.map { ExactString(document.string(tape[$0])) })
        keys.removeAll { mayBeRepetition($0) && strings.contains(ExactString(document.string(tape[$0]))) }
    }
}
