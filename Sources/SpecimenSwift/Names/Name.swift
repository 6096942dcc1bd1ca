/// A Swift identifier, and the only place that makes one from text.
struct Name: Sendable, Hashable {
    /// The identifier: letters, digits and `_`, without a digit at the start, and neither empty nor `_`.
    let plain: String

    init(_ text: String) {
        let isIdentifier = text.unicodeScalars.allSatisfy(Name.isAllowed)
        var plain = isIdentifier ? text : String(text.unicodeScalars.filter(Name.isAllowed))
        if plain.unicodeScalars.first.map(Name.isAllowedFirst) != true { plain = "_" + plain }
        if plain == "_" { plain = "__" }
        self.init(plain: plain.unicodeScalars.count > Name.maximumLength ? Name.shortened(plain) : plain)
    }

    private init(plain: String) {
        self.plain = plain
    }

    /// The name of the stored wrapper of a wrapped property with this name.
    var wrapper: Name { Name(plain: "_" + plain) }

    /// The maximum number of Unicode scalars, which leaves room on a line.
    private static let maximumLength = 64

    /// Replaces the end of a long name by a hash of the whole name, so that different names stay different.
    private static func shortened(_ name: String) -> String {
        // FNV-1a. Swift's own hash values are different in each run.
        let hash = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        let start = String(name.unicodeScalars.prefix(maximumLength - 9))
        return start + "_" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The identifier, with backticks if it is a keyword.
    var escaped: String {
        SwiftName.reserved.contains(plain) ? "`\(plain)`" : plain
    }

    /// The identifier as an argument label in a call, where Swift accepts every keyword except one.
    var label: String {
        plain == "inout" ? "`inout`" : plain
    }

    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: !scalar.isASCII && scalar.properties.isXIDContinue && !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isAllowedFirst(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar >= "A" : scalar.properties.isXIDStart
    }
}
