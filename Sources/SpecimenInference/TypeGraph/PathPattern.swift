/// A text in which `*` stands for any text, matched against a message and a JSON path in it.
struct PathPattern {
    private let bytes: [UInt8]

    /// Takes the pattern as `inspect` shows paths. The variants of unions in it make no difference.
    init(_ pattern: String) {
        bytes = Array(Self.withoutVariants(pattern).utf8)
    }

    /// Takes no longer than the lengths of both texts multiplied.
    func matches(_ text: String) -> Bool {
        let text = Array(text.utf8)
        let star = UInt8(ascii: "*")
        var (at, position) = (0, 0)
        // Where to go on if the text behind the last star does not match: one byte further.
        var retry: (at: Int, text: Int)?
        while position < text.count {
            if at < bytes.count, bytes[at] == star {
                retry = (at + 1, position)
                at += 1
            } else if at < bytes.count, bytes[at] == text[position] {
                at += 1
                position += 1
            } else if let (next, start) = retry {
                retry = (next, start + 1)
                at = next
                position = start + 1
            } else {
                return false
            }
        }
        return bytes[at...].allSatisfy { $0 == star }
    }

    /// `$[]<push>.ref` → `$[].ref`. A key with such a sign is written in quotation marks.
    private static func withoutVariants(_ pattern: String) -> String {
        guard pattern.contains("<") else { return pattern }
        var result = String.UnicodeScalarView()
        var (isQuoted, isEscaped, isVariant) = (false, false, false)
        for scalar in pattern.unicodeScalars {
            if isQuoted {
                if scalar == "\"", !isEscaped { isQuoted = false }
                isEscaped = scalar == "\\" && !isEscaped
            } else if scalar == "\"" {
                isQuoted = true
            } else if scalar == "<" {
                isVariant = true
            }
            if !isVariant { result.append(scalar) }
            if scalar == ">", !isQuoted { isVariant = false }
        }
        return String(result)
    }
}
