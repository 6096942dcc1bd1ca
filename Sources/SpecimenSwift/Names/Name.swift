import SpecimenJSON

/// A Swift identifier, and the only place that makes one from text.
struct Name: Sendable, Hashable {
    /// The identifier: ASCII letters, digits and `_`, without a digit at the start, and neither empty nor `_`.
    let plain: String

    init(_ text: String) {
        var plain = text.utf8.allSatisfy(Name.isAllowed) ? text : String(text.unicodeScalars.filter(Name.isAllowed))
        if plain.isEmpty || plain.utf8.first.map({ $0 < UInt8(ascii: "A") }) == true { plain = "_" + plain }
        if plain == "_" { plain = "__" }
        self.init(plain: plain.utf8.count > Name.maximumLength ? Name.shortened(plain) : plain)
    }

    private init(plain: String) {
        self.plain = plain
    }

    /// The name of the stored wrapper of a wrapped property with this name.
    var wrapper: Name { Name(plain: "_" + plain) }

    /// The maximum length, which leaves room on a line.
    private static let maximumLength = 64

    /// Replaces the end of a long name by a hash of the whole name, so that different names stay different.
    private static func shortened(_ name: String) -> String {
        // FNV-1a. Swift's own hash values are different in each run.
        let hash = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return name.prefix(maximumLength - 9) + "_" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The identifier, with backticks if it is a keyword.
    var escaped: String {
        mayBeKeyword && Name.keywords.contains(plain) ? "`\(plain)`" : plain
    }

    /// A name with several words is not a keyword and need not be looked up.
    private var mayBeKeyword: Bool {
        plain.utf8.count <= Name.longestKeyword
            && plain.utf8.dropFirst().allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }

    /// The identifier as an argument label in a call, where Swift accepts every keyword except one.
    var label: String {
        plain == "inout" ? "`inout`" : plain
    }

    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && isAllowed(UInt8(truncatingIfNeeded: scalar.value))
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static let longestKeyword = 15
    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
        "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while",
    ]
}
