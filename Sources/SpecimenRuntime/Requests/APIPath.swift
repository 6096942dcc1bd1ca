/// The path of an operation. Each interpolated value becomes exactly one segment, whatever it contains.
///
/// ```swift
/// let path: APIPath = "/releases/\(version)/files/"     // version "a/b c" gives /releases/a%2Fb%20c/files/
/// ```
public struct APIPath: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The percent-encoded path.
    public let encoded: String
    /// The reason why this path cannot be sent; nil if it can.
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

        // Not inlined, so that the code is not copied into each operation of a client.

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
            // Such a value addresses another resource: servers and proxies drop empty segments and resolve dots, even
            // encoded.
            if problem == nil, text.isEmpty || Self.hasDots(text) {
                let what = text.isEmpty ? "is empty" : "is \"\(APIError.oneLine(text, limit: 100))\""
                problem = "the path parameter after \"\(encoded)\" \(what), which would address another resource"
            }
            encoded += percentEncoded(text)
        }

        /// Returns whether a text between slashes or backslashes is `.` or `..`.
        private static func hasDots(_ text: String) -> Bool {
            text.unicodeScalars.split { $0 == "/" || $0 == "\\" }.contains {
                $0.count <= 2 && $0.allSatisfy { $0 == "." }
            }
        }
    }
}
