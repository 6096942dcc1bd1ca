import SpecimenDocs
import Testing

@testable import SpecimenInference

/// Names are split whatever their casing is, and joined in camel case.
@Suite("Words")
struct WordsTests {
    @Test(
        arguments: [
            ("organization_id_or_slug", "organizationIDOrSlug", "OrganizationIDOrSlug"),
            ("dateReleased", "dateReleased", "DateReleased"),
            ("DateReleased", "dateReleased", "DateReleased"),
            ("date-released", "dateReleased", "DateReleased"),
            ("date released", "dateReleased", "DateReleased"),
            ("date.released", "dateReleased", "DateReleased"),
            ("DATE_RELEASED", "dateReleased", "DateReleased"),
            ("__date__released__", "dateReleased", "DateReleased"),
            ("id", "id", "ID"),
            ("ID", "id", "ID"),
            ("userIds", "userIDs", "UserIDs"),
            ("avatarUrl", "avatarURL", "AvatarURL"),
            ("avatar_urls", "avatarURLs", "AvatarURLs"),
            ("url", "url", "URL"),
            ("URLSession", "urlSession", "URLSession"),
            ("HTTPServer2", "httpServer2", "HTTPServer2"),
            ("X-Trace-ID", "xTraceID", "XTraceID"),
            ("sha256", "sha256", "Sha256"),
            ("2FA", "2Fa", "2Fa"),
            ("a1b2", "a1b2", "A1b2"),
            ("+1", "plus1", "Plus1"),
            ("-1", "minus1", "Minus1"),
            ("-created", "minusCreated", "MinusCreated"),
            ("--all", "all", "All"),
            ("a-1", "a1", "A1"),
            ("$ref", "ref", "Ref"),
            ("größe", "größe", "Größe"),
            ("Größe in Metern", "größeInMetern", "GrößeInMetern"),
            ("ÂgeMoyen", "âgeMoyen", "ÂgeMoyen"),
            ("名前", "名前", "U540du524d"),
            ("дата_рождения", "датаРождения", "ДатаРождения"),
            ("датаРождения", "датаРождения", "ДатаРождения"),
            ("a\u{3164}b", "au3164b", "Au3164b"),
            ("👍", "", ""),
            ("", "", ""),
            (" ", "", ""),
        ]
    )
    func casing(name: String, lower: String, upper: String) {
        #expect(Words(name).lowerCamel == lower)
        #expect(Words(name).upperCamel == upper)
    }

    @Test(
        "Splitting a joined name again changes nothing",
        arguments: ["organization_id", "avatarURLs", "HTTPServer2", "x-1"]
    )
    func stable(name: String) {
        let words = Words(name)
        #expect(Words(words.lowerCamel).lowerCamel == words.lowerCamel)
    }
}

/// The singular of the names of collections.
@Suite("Plurals")
struct PluralTests {
    @Test(
        arguments: [
            "releases": "release", "teams": "team", "files": "file", "keys": "key", "days": "day", "users": "user",
            "categories": "category", "entries": "entry", "ties": "tie", "companies": "company", "queries": "query",
            "movies": "movie", "cookies": "cookie", "addresses": "address", "processes": "process",
            "classes": "class", "branches": "branch", "batches": "batch", "wishes": "wish", "boxes": "box",
            "taxes": "tax", "indexes": "index", "indices": "index", "caches": "cache", "axes": "axis",
            "statuses": "status", "viruses": "virus", "campuses": "campus", "buses": "bus", "bonuses": "bonus",
            "aliases": "alias", "canvases": "canvas", "lenses": "lens", "gases": "gas", "causes": "cause",
            "houses": "house", "uses": "use", "cases": "case", "databases": "database", "licenses": "license",
            "responses": "response", "expenses": "expense", "courses": "course", "purchases": "purchase",
            "premises": "premise", "exercises": "exercise", "analyses": "analysis", "sizes": "size",
            "prizes": "prize", "quizzes": "quiz", "heroes": "hero", "shoes": "shoe", "photos": "photo",
            "repos": "repo", "shelves": "shelf", "archives": "archive", "people": "person", "children": "child",
            "criteria": "criterion", "matrices": "matrix", "menus": "menu", "apis": "api", "uris": "uri",
            "urls": "url", "ids": "id", "ips": "ip", "vms": "vm", "quotas": "quota", "schemas": "schema",
        ]
    )
    func plural(word: String, singular: String) {
        #expect(Plural.singular(of: word) == singular)
        #expect(Plural.isPlural(word))
        #expect(Plural.singular(of: singular) == singular)
    }

    @Test(
        "Words that only look plural are unchanged",
        arguments: [
            "status", "address", "access", "series", "species", "news", "analysis", "basis", "canvas", "alias", "lens",
            "bus", "gas", "bias", "metadata", "data", "media", "settings", "stats", "analytics", "https", "dns", "css",
            "progress", "business", "class", "campus", "chaos", "info", "", "s",
        ]
    )
    func singular(word: String) {
        #expect(Plural.singular(of: word) == word)
        #expect(!Plural.isPlural(word))
    }
}
