import SpecimenDocs

/// The segment of a path that may be an identifier.
struct IdentifierText {
    let text: String
    /// The texts of the segments before it, as far as they have no placeholders.
    private let beginning: [String?]

    /// Creates the text of a segment; nil if the segment has placeholders.
    init?(at index: Int, of segments: [PathTemplate.Segment]) {
        guard let text = segments[index].literal else { return nil }
        self.text = text
        beginning = segments[..<index].map(\.literal)
    }

    /// The text of the segment before it, such as `users`.
    var collection: String? { beginning.last ?? nil }

    /// A Boolean value that indicates whether the text is an identifier by itself: a number, a UUID or a long
    /// hexadecimal number, but not a version.
    var isIdentifier: Bool { Self.isIdentifier(text) && !isVersion }

    /// A Boolean value that indicates whether the text stands for a value: `*` or `$name`.
    var isOpen: Bool { Self.isOpen(text) }

    /// The name behind `$`.
    var variable: String? { isOpen && text.hasPrefix("$") ? String(text.dropFirst()) : nil }

    /// A Boolean value that indicates whether the text has letters and digits, and is not a version or a known word.
    var isMixed: Bool {
        text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
            && text.contains(where: \.isLetter) && text.contains(where: \.isNumber)
            && text.wholeMatch(of: /[vV]\d[\d_-]*([a-z]+\d*)?/) == nil
            && !text.lowercased().split(whereSeparator: { "-_".contains($0) }).contains {
                Self.words.contains(String($0))
            }
    }

    /// A Boolean value that indicates whether letters and digits alternate as in `cus_9s6XKzkN`, or there are many
    /// digits.
    var isRandom: Bool {
        let kinds = text.filter { $0.isLetter || $0.isNumber }.map(\.isNumber)
        let changes = zip(kinds, kinds.dropFirst()).count { $0 != $1 }
        return isMixed && (changes > 1 || kinds.count { $0 } > 2)
    }

    /// A Boolean value that indicates whether the text is a small number at the start of a path, as in `/2/users` and
    /// `/rest/api/2/users`.
    private var isVersion: Bool {
        if beginning.isEmpty { return text.utf8.count == 1 }
        return text.utf8.count < 3
            && beginning.allSatisfy { $0.map { ["api", "rest", "v"].contains($0.lowercased()) } ?? false }
    }

    /// Words with digits.
    private static let words: Set<String> = .words(
        """
        2fa a11y auth0 b2b b2c base64 e2e ec2 h264 h265 http2 http3 i18n ipv4 ipv6 k8s l10n md5 mp3 mp4 oauth1 oauth2 p2p
        s3 sha1 sha256 sha512 utf8 web2 web3 x509
        """
    )

    /// The segments that OData gives a meaning.
    private static let systemResources: Set<String> = .words(
        "all batch count crossjoin entity filter links metadata query ref value"
    )

    static func isIdentifier(_ text: String) -> Bool {
        let isNumber = !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
        return isNumber
            || text.utf8.count >= 12 && text.contains(where: \.isNumber)
                && text.allSatisfy { $0.isHexDigit || $0 == "-" }
    }

    static func isOpen(_ text: String) -> Bool {
        if ["*", "**"].contains(text) { return true }
        let name = text.dropFirst()
        return text.hasPrefix("$") && !systemResources.contains(String(name))
            && name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_-]*/) != nil
    }
}
