/// The character references that occur in prose and code.
enum HTMLEntities {
    /// Returns the text of the character reference at the start and its length in bytes; nil for other text.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
        let longest = 12
        guard let end = bytes.prefix(longest).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
        guard let text = name.hasPrefix("#") ? numeric(name.dropFirst()) : named[name] else { return nil }
        return (text, end + 1 - bytes.startIndex)
    }

    private static func numeric(_ digits: Substring) -> String? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number != 0, let scalar = Unicode.Scalar(number) else { return nil }
        return String(Character(scalar))
    }

    private static let named = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "mdash": "—", "ndash": "–",
        "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·",
        "copy": "©", "reg": "®", "trade": "™", "rarr": "→", "larr": "←", "times": "×", "lbrace": "{", "rbrace": "}",
        "lbrack": "[", "rbrack": "]", "lowbar": "_", "colon": ":", "comma": ",", "period": ".", "sol": "/",
        "bsol": "\\", "num": "#", "grave": "`", "ast": "*", "zwnj": "", "shy": "",
    ]
}
