/// The path of an operation, in which each interpolated value is exactly one segment, whatever it contains.
///
/// ```swift
/// let path: APIPath = "/releases/\(version)/files/"     // version "a/b c" gives /releases/a%2Fb%20c/files/
/// ```
public struct APIPath: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Percent-encoded.
    public let encoded: String
    /// Why this path cannot be sent; nil when it can.
    public let problem: String?

    public init(stringLiteral value: String) {
        encoded = value
        problem = nil
    }

    @inline(never)
    public init(stringInterpolation: StringInterpolation) {
        encoded = stringInterpolation.encoded
        problem = stringInterpolation.problem
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var encoded = ""
        fileprivate var problem: String?

        // None of this is to be copied into each operation.

        @inline(never)
        public init(literalCapacity: Int, interpolationCount: Int) {
            encoded.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        @inline(never)
        public mutating func appendLiteral(_ literal: String) {
            encoded += literal
        }

        public mutating func appendInterpolation(_ value: some ParameterValue) {
            appendInterpolation(value.parameterText)
        }

        @inline(never)
        public mutating func appendInterpolation(_ text: String) {
            // Such values would make another path: servers and proxies drop empty segments and resolve dots, encoded or not.
            if problem == nil, text.isEmpty || Self.hasDots(text) {
                let what = text.isEmpty ? "is empty" : "is \"\(APIError.oneLine(text, limit: 100))\""
                problem = "the path parameter after \"\(encoded)\" \(what), which would address another resource"
            }
            encoded += percentEncoded(text)
        }

        /// Whether something between slashes of either kind is `.` or `..`.
        private static func hasDots(_ text: String) -> Bool {
            // Few values begin with a dot or have a slash.
            guard text.utf8.first == UInt8(ascii: ".") || !text.utf8.allSatisfy(isUnreserved) else { return false }
            return text.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
                .contains { $0.count <= 2 && $0.allSatisfy { $0 == UInt8(ascii: ".") } }
        }
    }
}
