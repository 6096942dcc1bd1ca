/// English plurals, as far as the names of collections need them.
public enum Plural {
    /// Plurals that the rules below would get wrong.
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
    /// Words that look plural and are not, and words without a plural of their own.
    private static let invariant: Set<String> = [
        "alias", "analytics", "atlas", "bias", "canvas", "chaos", "cors", "data", "economics", "gas",
        "graphics", "https", "info", "kudos", "lens", "logistics", "macos", "media", "metadata", "news",
        "series", "settings", "species", "stats",
    ]

    public static func singular(of word: String) -> String {
        if let known = irregular[word] { return known }
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s"), !isSingularInS(word) else { return word }
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropping(3) + "y" }
        guard word.hasSuffix("es") else { return word.dropping(1) }
        let stem = word.dropping(2)
        let hisses = ["ss", "sh", "ch", "x", "zz"].contains { stem.hasSuffix($0) }
        return hisses || isNounInS(stem) || stem.hasSuffix("o") ? stem : word.dropping(1)
    }

    /// `status` of `statuses` and `alias` of `aliases`, but not `caus` of `causes` or `hous` of `houses`.
    private static func isNounInS(_ stem: String) -> Bool {
        if invariant.contains(stem) { return true }
        return stem.count > 2 && stem.hasSuffix("us") && !stem.hasSuffix("aus") && !stem.hasSuffix("ous")
    }

    private static func isSingularInS(_ word: String) -> Bool {
        invariant.contains(word) || ["ss", "us", "is"].contains { word.hasSuffix($0) }
    }

    public static func isPlural(_ word: String) -> Bool {
        singular(of: word) != word
    }
}

extension String {
    /// Without the last letters, which are ASCII.
    fileprivate func dropping(_ letters: Int) -> String { String(Substring(utf8.dropLast(letters))) }
}
