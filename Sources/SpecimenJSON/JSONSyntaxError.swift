/// Why a text is not JSON (RFC 8259), and where.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was expected or found, and what to do about it. One line, without the position.
    public var message: String
    /// The byte at fault, counted from the start of the bytes given to the parser.
    public var offset: Int
    public var position: TextPosition

    public init(message: String, offset: Int, position: TextPosition) {
        self.message = message
        self.offset = offset
        self.position = position
    }

    /// `line:column: message`.
    public var description: String { "\(position): \(message)" }
}
