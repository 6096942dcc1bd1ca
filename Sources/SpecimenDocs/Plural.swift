/// The singular of English plurals in the names of collections.
package enum Plural {
    /// Plurals that do not follow the rules of `singular(of:)`.
    private static let irregular: [String: String] = [
        "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
        "geese": "goose", "mice": "mouse", "criteria": "criterion", "phenomena": "phenomenon", "alumni": "alumnus",
        "indices": "index", "vertices": "vertex", "matrices": "matrix", "appendices": "appendix", "axes": "axis",
        "analyses": "analysis", "crises": "crisis", "diagnoses": "diagnosis", "hypotheses": "hypothesis",
        "theses": "thesis", "quizzes": "quiz", "abuses": "abuse", "excuses": "excuse", "fuses": "fuse",
        "movies": "movie", "cookies": "cookie", "calories": "calorie", "selfies": "selfie", "zombies": "zombie",
        "caches": "cache", "headaches": "headache", "shoes": "shoe", "canoes": "canoe", "toes": "toe",
        "halves": "half", "knives": "knife", "leaves": "leaf", "lives": "life", "loaves": "loaf", "shelves": "shelf",
        "thieves": "thief", "wives": "wife", "wolves": "wolf",
        "menus": "menu", "cpus": "cpu", "gpus": "gpu", "skus": "sku",
        "apis": "api", "clis": "cli", "emojis": "emoji", "kpis": "kpi", "pois": "poi", "taxis": "taxi", "uris": "uri",
        "uis": "ui", "ads": "ad", "dbs": "db", "ids": "id", "ips": "ip", "pcs": "pc", "prs": "pr", "tvs": "tv",
        "vms": "vm",
    ]
    /// Words that look plural and are not, and words without a plural.
    private static let invariant: Set<String> = .words(
        """
        alias analytics atlas bias canvas chaos cors data economics gas graphics https info kudos lens logistics macos
        media metadata news series settings species stats
        """
    )

    package static func singular(of word: String) -> String {
        if let known = irregular[word] { return known }
        guard word.count > 3, word.hasSuffix("s"), !isSingularInS(word) else { return word }
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        let stem = String(word.dropLast(2))
        let endsInHiss = ["ss", "sh", "ch", "x", "zz"].contains(where: stem.hasSuffix)
        let hasPluralInES = word.hasSuffix("es") && (endsInHiss || isNounInS(stem) || stem.hasSuffix("o"))
        return hasPluralInES ? stem : String(word.dropLast())
    }

    package static func isPlural(_ word: String) -> Bool {
        singular(of: word) != word
    }

    /// Returns whether a stem is a singular that ends in `s`, for example `status` of `statuses` and `alias` of
    /// `aliases`, but not `caus` of `causes` or `hous` of `houses`.
    private static func isNounInS(_ stem: String) -> Bool {
        invariant.contains(stem)
            || stem.count > 2 && stem.hasSuffix("us") && !stem.hasSuffix("aus") && !stem.hasSuffix("ous")
    }

    private static func isSingularInS(_ word: String) -> Bool {
        invariant.contains(word) || ["ss", "us", "is"].contains(where: word.hasSuffix)
    }
}
