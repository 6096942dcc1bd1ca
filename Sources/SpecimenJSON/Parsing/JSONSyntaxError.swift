/// An error in a text that is not valid JSON (RFC 8259).
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One line that says what was expected and found, and what to do about it; without the position.
    public var message: String
    /// The offset of the invalid byte, from the start of the bytes given to the parser.
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
