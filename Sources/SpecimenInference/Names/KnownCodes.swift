/// Codes that name currencies and languages all over the world: keys that are such codes are data.
enum KnownCodes {
    /// ISO 4217, with the two crypto-currencies that stand beside them everywhere.
    private static let currencies: Set<String> = [
        "aed", "afn", "all", "amd", "ars", "aud", "bdt", "bgn", "bhd", "bmd", "brl", "btc", "cad", "chf", "clp", "cny",
        "cop", "crc", "czk", "dkk", "dop", "dzd", "egp", "eth", "eur", "gbp", "gel", "ghs", "hkd", "huf", "idr", "ils",
        "inr", "iqd", "isk", "jod", "jpy", "kes", "krw", "kwd", "kzt", "lbp", "lkr", "mad", "mmk", "mxn", "myr", "ngn",
        "nok", "nzd", "omr", "pen", "php", "pkr", "pln", "qar", "ron", "rsd", "rub", "sar", "sek", "sgd", "thb", "tnd",
        "twd", "uah", "usd", "uyu", "uzs", "vef", "vnd", "xag", "xau", "xdr", "zar",
    ]
    /// ISO 639-1, but for those that are words of English.
    private static let languages: Set<String> = [
        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
        "ja", "ko", "lt", "lv", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "te",
        "th",
        "tl", "tr", "uk", "ur", "vi", "zh",
    ]

    /// Several keys, most of them codes of one list; those that are not have the form of one.
    static func areAll(_ keys: [String]) -> Bool {
        // Hardly ever are they, and every object is asked.
        guard keys.count > 1, keys.allSatisfy(hasFormOfCode) else { return false }
        let keys = keys.map { $0.lowercased() }
        if keys.allSatisfy({ (3...5).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetter) }) {
            return keys.count(where: currencies.contains) * 2 > keys.count
        }
        let tags = keys.map { key in key.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init) }
        guard tags.allSatisfy({ $0.first?.utf8.count == 2 && $0.count <= 2 }) else { return false }
        return tags.count { languages.contains($0[0]) } * 2 > tags.count
    }

    /// Up to five bytes, or two before a hyphen.
    private static func hasFormOfCode(_ key: String) -> Bool {
        guard key.utf8.count > 5 else { return true }
        let third = key.utf8.dropFirst(2).first
        return third == UInt8(ascii: "-") || third == UInt8(ascii: "_")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
