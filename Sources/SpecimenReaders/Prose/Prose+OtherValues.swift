import SpecimenDocs

extension Prose {
    /// Returns whether the clause before a list says that the list has examples, references, or values that the
    /// parameter does not take: "Examples:", "See also:", "Deprecated values:", "Must not be one of".
    func listsOtherValues(before list: Int) -> Bool {
        let end = tokens[..<list].lastIndex { !$0.isSpace && !$0.isMark }.map { $0 + 1 } ?? 0
        var index = end
        while index > 0, !isEndOfClause(index - 1) {
            index -= 1
            let distance = end - index
            if isWord(at: index, in: OtherValues.exceptions) || introducesExamples(at: index) { return true }
            if distance <= 3, isWord(at: index, in: OtherValues.adjectives) { return true }
            if distance <= 6, isWord(at: index, in: OtherValues.negations),
                !isWord(at: index - 1, in: OtherValues.conditions)
            {
                return true
            }
        }
        return false
    }

    /// Returns whether a word before a list says that the list has examples: "For example,", "e.g.", "See also:".
    private func introducesExamples(at index: Int) -> Bool {
        switch word(at: index) {
        case "e.g", "eg": return true
        case "also": return word(at: index - 1) == "see"
        case "example", "examples", "instance":
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            return next.map { $0.isMark || $0.isSpace || $0.isWord(in: OtherValues.exampleVerbs) } ?? true
        default: return false
        }
    }

    private func isEndOfClause(_ index: Int) -> Bool {
        let isAfterExample = isWord(at: index - 1, in: ["example", "instance", "e.g", "eg"])
        switch tokens[index] {
        case .lineBreak: return index > 0 && tokens[index - 1] == .lineBreak
        case .mark(let mark): return ",.;!?(".contains(mark) && !isAfterExample
        default: return false
        }
    }

    private enum OtherValues {
        static let exceptions: Set<String> = .words("except excepting excluding")
        static let adjectives: Set<String> = .words(
            "deprecated disallowed forbidden former invalid legacy obsolete prohibited reserved unsupported"
        )
        static let negations: Set<String> = .words("not cannot can't don't mustn't never isn't aren't shouldn't")
        /// "If not given, …" and "whether or not …" say nothing about the values.
        static let conditions: Set<String> = .words("if when unless or")
        static let exampleVerbs: Set<String> = .words("of are include includes value values")
    }
}

extension ProseToken {
    var isMark: Bool {
        if case .mark = self { true } else { false }
    }
}
