/// The grammar of RFC 8259, rule by rule, as a reference for the parser. It is slow.
struct ReferenceGrammar {
    private var rest: ArraySlice<UInt8>

    /// Whether the bytes are well-formed UTF-8 and match `JSON-text`.
    static func accepts(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        var grammar = ReferenceGrammar(rest: bytes[...])
        return grammar.space() && grammar.value() && grammar.space() && grammar.rest.isEmpty
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func take(where isOne: (UInt8) -> Bool) -> Bool {
        guard let first = rest.first, isOne(first) else { return false }
        rest.removeFirst()
        return true
    }

    /// `ws = *( %x20 / %x09 / %x0A / %x0D )`
    private mutating func space() -> Bool {
        while take(where: { [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {}
        return true
    }

    /// `value = false / null / true / object / array / number / string`
    private mutating func value() -> Bool {
        take("false") || take("null") || take("true") || attempt { $0.object() } || attempt { $0.array() }
            || attempt { $0.number() } || attempt { $0.string() }
    }

    /// Restores the position if the alternative does not match.
    private mutating func attempt(_ rule: (inout ReferenceGrammar) -> Bool) -> Bool {
        let start = rest
        if rule(&self) { return true }
        rest = start
        return false
    }

    /// `object = begin-object [ member *( value-separator member ) ] end-object`
    private mutating func object() -> Bool {
        guard take("{"), space() else { return false }
        if take("}") { return true }
        repeat {
            guard space(), string(), space(), take(":"), space(), value(), space() else { return false }
        } while take(",")
        return take("}")
    }

    /// `array = begin-array [ value *( value-separator value ) ] end-array`
    private mutating func array() -> Bool {
        guard take("["), space() else { return false }
        if take("]") { return true }
        repeat {
            guard space(), value(), space() else { return false }
        } while take(",")
        return take("]")
    }

    /// `number = [ minus ] int [ frac ] [ exp ]`
    private mutating func number() -> Bool {
        _ = take("-")
        if !take("0") {
            guard take(where: { (0x31...0x39).contains($0) }) else { return false }
            _ = digits()
        }
        if take(".") { guard digits() else { return false } }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            return digits()
        }
        return true
    }

    private mutating func digits() -> Bool {
        guard take(where: { (0x30...0x39).contains($0) }) else { return false }
        while take(where: { (0x30...0x39).contains($0) }) {}
        return true
    }

    /// `string = quotation-mark *char quotation-mark`
    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while true {
            if take("\"") { return true }
            if take("\\") {
                if take("u") {
                    for _ in 0..<4 {
                        let isHex = take { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
                        guard isHex else { return false }
                    }
                } else if !take(where: { "\"\\/bfnrt".utf8.contains($0) }) {
                    return false
                }
            } else if !take(where: { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
                return false
            }
        }
    }
}
