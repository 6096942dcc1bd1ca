/// Codes of currencies, languages and countries. An object whose keys are such codes is a dictionary.
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

    /// ISO 3166-1 without the codes that are English words or names of properties in capitals.
    private static let countries: Set<String> = .words(
        """
        AE AR AT AU BD BE BG BR CA CH CL CN CO CR CZ DE DK DZ EC EE EG ES FI FR GB GR HK HR HU IE IL IR JP KE KR LT LU LV
        MA MX MY NG NL NZ PE PH PK PL PT RO RS RU SA SE SG SI SK TH TR TW UA UK US UY VE VN ZA
        """
    )

    /// Returns whether the only key is the code of a currency in capitals, with a number.
    static func isCurrency(only keys: [String], _ kinds: KindSet) -> Bool {
        guard let key = keys.first, keys.count == 1, kinds == .number, key == key.uppercased() else { return false }
        return currencies.contains(key.lowercased()) && !currenciesWithOtherMeaning.contains(key)
    }

    private static let currenciesWithOtherMeaning: Set<String> = ["ALL", "COP", "MAD"]

    /// Returns whether all of several keys have the form of a code and most of them are known.
    static func areAll(_ keys: [String]) -> Bool {
        guard keys.count > 1 else { return false }
        if keys.allSatisfy(hasFormOfCurrency) { return areCurrencies(keys) }
        let hasFormOfCountry = { (key: String) in key.utf8.count == 2 && key == key.uppercased() }
        if keys.allSatisfy(hasFormOfCountry), keys.count(where: countries.contains) * 2 > keys.count { return true }
        var known = 0
        for key in keys {
            guard let language = language(ofTag: key) else { return false }
            if languages.contains(language) { known += 1 }
        }
        return known * 2 > keys.count
    }

    /// Returns whether most keys are codes of currencies.
    static func areCurrencies(_ keys: [String]) -> Bool {
        keys.count { currencies.contains($0.lowercased()) } * 2 > keys.count
    }

    private static func hasFormOfCurrency(_ key: String) -> Bool {
        (3...5).contains(key.utf8.count) && key.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// Returns the language of a tag, for example `pt` of `pt`, `pt-BR` and `pt_BR`; nil for any other form.
    private static func language(ofTag tag: String) -> String? {
        let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard parts.count <= 2, parts[0].utf8.count == 2 else { return nil }
        return parts[0].lowercased()
    }
}
