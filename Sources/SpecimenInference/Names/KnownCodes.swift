/// Codes of currencies and languages. An object whose keys are such codes is a dictionary.
enum KnownCodes {
    /// ISO 4217 and two cryptocurrencies.
    private static let currencies: Set<String> = .words(
        """
        aed afn all amd ars aud bdt bgn bhd bmd brl btc cad chf clp cny cop crc czk dkk dop dzd egp eth eur gbp gel ghs
        hkd huf idr ils inr iqd isk jod jpy kes krw kwd kzt lbp lkr mad mmk mxn myr ngn nok nzd omr pen php pkr pln qar
        ron rsd rub sar sek sgd thb tnd twd uah usd uyu uzs vef vnd xag xau xdr zar
        """
    )
    /// ISO 639-1 without the codes that are English words.
    private static let languages: Set<String> = .words(
        """
        ar bg bn ca cs da de el en es et fa fi fr he hi hr hu ja ko lt lv ms nb nl nn pl pt ro ru sk sl sr sv ta te th
        tl tr uk ur vi zh
        """
    )

    /// Returns whether all of several keys have the form of a code and most of them are known.
    static func areAll(_ keys: [String]) -> Bool {
        guard keys.count > 1 else { return false }
        let hasFormOfCurrency = { (key: String) in
            (3...5).contains(key.utf8.count) && key.allSatisfy { $0.isASCII && $0.isLetter }
        }
        if keys.allSatisfy(hasFormOfCurrency) {
            return keys.count { currencies.contains($0.lowercased()) } * 2 > keys.count
        }
        var known = 0
        for key in keys {
            guard let language = language(ofTag: key) else { return false }
            if languages.contains(language) { known += 1 }
        }
        return known * 2 > keys.count
    }

    /// Returns the language of a tag, for example `pt` of `pt`, `pt-BR` and `pt_BR`; nil for any other form.
    private static func language(ofTag tag: String) -> String? {
        let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard parts.count <= 2, parts[0].utf8.count == 2 else { return nil }
        return parts[0].lowercased()
    }
}
