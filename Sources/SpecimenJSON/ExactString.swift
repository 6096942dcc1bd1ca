/// A string that equals only the same sequence of Unicode scalars, as names in JSON do (RFC 8259, section 8.3). Swift's
/// own `==` takes "é" of one scalar and of two for the same.
package struct ExactString: Hashable, Sendable {
    package var string: String

    package init(_ string: String) {
        self.string = string
    }

    package static func == (left: ExactString, right: ExactString) -> Bool {
        left.string.hasSameBytes(as: right.string)
    }

    /// Strings of the same scalars are equal for Swift too, so that its hash serves.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(string)
    }
}

extension String {
    @inlinable package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count, self == other else { return false }
        return isASCII || utf8.elementsEqual(other.utf8)
    }

    /// Swift's own order, in which texts that are equal for Swift come by their bytes.
    @inlinable package static func exactlyPrecedes(_ left: String, _ right: String) -> Bool {
        if left != right { return left < right }
        // "K" and the Kelvin sign are equal, and one of them is ASCII.
        if left.isASCII, right.isASCII { return false }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension String {
    package var hasLineFeed: Bool {
        let hasLineFeed = utf8.withContiguousStorageIfAvailable { $0.lineFeed(in: 0..<$0.count) != nil }
        return hasLineFeed ?? utf8.contains(ASCII.lineFeed)
    }

    /// As `allSatisfy` of the bytes, for which a debug build takes several times as long.
    ///
    /// - Parameter start: how many bytes are left out.
    @inlinable
    package func hasOnly(from start: Int = 0, _ isFitting: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            var index = start
            while index < bytes.count {
                if !isFitting(bytes[index]) { return false }
                index += 1
            }
            return true
        }
    }
}

extension StringProtocol {
    /// Two characters are one only where they have the same bytes. Strings know it of themselves, so that no byte is looked at.
    @inlinable package var isASCII: Bool { utf8.count == utf16.count }
}
