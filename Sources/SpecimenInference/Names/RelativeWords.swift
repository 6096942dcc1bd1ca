/// Words for members whose values have the type of their owner.
enum RelativeWords {
    private static let all: Set<String> = .words("ancestor child descendant parent reply sibling")

    /// Returns whether the values of a member have the type of their owner: `replies`, `reply_to`, and for a task
    /// `subtasks` and `parent_task`.
    static func areRelative(_ member: Words, to owner: Words) -> Bool {
        let (name, noun) = (member.singular, owner.singular)
        if name.ends(in: noun) { return true }
        if name.all.last == "sub" + (noun.all.last ?? "") { return true }
        let words = name.all.last == "to" ? name.all.dropLast() : name.all[...]
        return words.last.map(all.contains) == true
    }
}
