/// Words that mean so little that they name a thing only together with its owner.
enum GenericNouns {
    private static let all: Set<String> = .words(
        """
        action attribute attributes body condition config configuration content context count data date detail details
        entry error extra field file flag flags group header headers id info information item key label limits link
        links list member meta metadata name node object option options owner page pagination param parameter parameters
        params parent payload preference preferences properties property query record request resource response result
        row self setting settings size source state stats status summary tag target time total totals trigger triggers
        type usage value version
        """
    )

    /// Words before a noun that select a thing and do not say what it is: `lastCommit` is a commit.
    private static let qualifiers: Set<String> = .words(
        """
        all assigned associated base current default first initial last latest linked main most new newest next old
        oldest original prev previous primary recent related top
        """
    )

    /// Nouns for objects without fixed keys.
    private static let open: Set<String> = .words(
        """
        attribute config configuration context data detail extra metadata meta option param parameter payload preference
        property setting settings
        """
    )

    static func isOpen(_ noun: Words) -> Bool {
        noun.all.count == 1 && noun.singular.all.allSatisfy(open.contains)
    }

    static func isGeneric(_ noun: Words) -> Bool {
        noun.all.count == 1 && noun.all.allSatisfy(all.contains)
    }

    /// The noun in the name of a property, without qualifiers: `commit` of `lastCommit`.
    static func head(of name: Words) -> Words {
        let rest = name.all.drop(while: qualifiers.contains)
        return rest.isEmpty ? name : Words(Array(rest))
    }
}
