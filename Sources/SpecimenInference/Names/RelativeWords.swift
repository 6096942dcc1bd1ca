/// Words for things of the same kind as the thing that has them.
enum RelativeWords {
    private static let all: Set<String> = .words("ancestor child descendant parent reply sibling")

    /// Returns whether a member has things of its owner's kind: `replies`, `reply_to`, and for a task `subtasks` and
    /// `parent_task`.
    static func areRelative(_ member: Words, to owner: Words) -> Bool {
        let (name, noun) = (member.singular, owner.singular)
        if name.ends(in: noun) { return true }
        if name.all.last == "sub" + (noun.all.last ?? "") { return true }
        let words = name.all.last == "to" ? name.all.dropLast() : name.all[...]
        return words.last.map(all.contains) == true
    }
}
