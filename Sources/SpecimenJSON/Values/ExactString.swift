/// A string whose equality compares Unicode scalars, as JSON compares keys (RFC 8259, section 8.3).
///
/// `String` compares canonical equivalence: it takes "é" of one scalar and "é" of two scalars as equal.
package struct ExactString: Hashable, Sendable {
    package var string: String

    package init(_ string: String) {
        self.string = string
    }

    package static func == (left: ExactString, right: ExactString) -> Bool {
        left.string.hasSameBytes(as: right.string)
    }

    /// Strings with equal scalars are also equal strings, so the hash of `String` is valid.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(string)
    }
}

extension String {
    @inlinable package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count, self == other else { return false }
        return isASCII || utf8.elementsEqual(other.utf8)
    }

    /// The order of `String`, with canonically equivalent strings ordered by their bytes.
    @inlinable package static func exactlyPrecedes(_ left: String, _ right: String) -> Bool {
        if left != right { return left < right }
        // Both must be ASCII: "K" is canonically equivalent to the Kelvin sign.
        if left.isASCII, right.isASCII { return false }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension StringProtocol {
    /// Whether all characters are ASCII. Strings store this, so no bytes are read.
    @inlinable package var isASCII: Bool { utf8.count == utf16.count }
}
