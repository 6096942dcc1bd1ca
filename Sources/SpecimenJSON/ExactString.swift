/// A string that equals only the same sequence of Unicode scalars, as names in JSON do (RFC 8259, section 8.3). Swift's
/// own `==` takes "é" of one scalar and of two for the same.
struct ExactString: Hashable, Sendable {
    var string: String

    init(_ string: String) {
        self.string = string
    }

    static func == (left: ExactString, right: ExactString) -> Bool {
        left.string.hasSameBytes(as: right.string)
    }

    /// Strings of the same scalars are equal for Swift too, so that its hash serves.
    func hash(into hasher: inout Hasher) {
        hasher.combine(string)
    }
}

extension String {
    func hasSameBytes(as other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}
