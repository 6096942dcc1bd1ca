import SpecimenDocs

extension Prose {
    /// The form of the response of an endpoint, if the description states it.
    ///
    /// The first sentence says what the request does. A later sentence counts if it begins with "Returns".
    var describedResponse: DescribedResponse? {
        let sentences = sentences.map { Prose(Array($0.tokens.drop(while: \.isSpace))) }
        guard let first = sentences.first else { return nil }
        return first.describedPurpose
            ?? sentences.lazy.filter { $0.isWord(at: 0, in: Self.returnVerbs) }
            .compactMap { $0.form(of: 0) }.first
    }

    private var describedPurpose: DescribedResponse? {
        if isWord(at: 0, in: Self.listVerbs), word(at: 1) != nil { return .list }
        if isWord(at: 0, in: Self.questionVerbs), isWord(at: 1, in: Self.questionWords) { return .verdict }
        if isWord(at: 0, in: Self.changeVerbs), isWord(at: 1, in: Self.articles) { return .thing }
        if isWord(at: 0, in: Self.readVerbs), let form = form(of: 0) { return form }
        // "Removes a label, and returns the remaining labels."
        return tokens.indices.lazy.filter { isWord(at: $0, in: Self.returnVerbs) }.compactMap(form).first
    }

    /// The form of the object of a verb: "a list of books", "all books", "a book".
    private func form(of verb: Int) -> DescribedResponse? {
        var words = (verb + 1...verb + 6).prefix { word(at: $0) != nil }.compactMap(word)[...]
        if zip(words, words.dropFirst()).contains(where: { Self.listNouns.contains($0) && $1 == "of" }) { return .list }
        let article = words.first.flatMap { Self.articles.contains($0) ? words.removeFirst() : nil }
        guard let word = words.first, !Self.outcomes.contains(word), Int(word) == nil else { return nil }
        if Self.quantifiers.contains(word) { return words.contains(where: Self.wholes.contains) ? nil : .list }
        return article == nil || article == "the" ? nil : .thing
    }

    private static let listVerbs: Set<String> = .words("list lists listing")
    private static let questionVerbs: Set<String> = .words("check checks determine determines test tests verify")
    private static let questionWords: Set<String> = .words("if whether")
    private static let readVerbs: Set<String> = .words(
        "fetch fetches find finds get gets load loads query read reads retrieve retrieves show shows view views"
    )
    private static let returnVerbs: Set<String> = .words("return returns")
    private static let changeVerbs: Set<String> = .words("create creates edit edits modify modifies update updates")
    private static let articles: Set<String> = .words("a an one the")
    private static let listNouns: Set<String> = .words("array arrays collection list lists page")
    private static let quantifiers: Set<String> = .words("all each every multiple remaining several")
    /// Words for one thing after "all": "all details of a book".
    private static let wholes: Set<String> = .words("data details info information settings")
    private static let outcomes: Set<String> = .words("empty error http message status success successful")
}
