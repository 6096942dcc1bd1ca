/// A parsed JSON text: its bytes and an index of its values.
///
/// Parsing checks the whole text against RFC 8259, UTF-8 and escapes included, and makes no strings, numbers, arrays or
/// dictionaries. A ``JSONNode`` makes them on request.
///
/// - A byte order mark is an error.
/// - An escape that is half of a surrogate pair (`\ud83d` alone) is valid in the grammar but not in a Swift string. It
///   is read as U+FFFD.
/// - If an object repeats a key, the first member counts.
/// - Numbers keep all their digits.
///
///     let document = try JSONDocument(parsing: #"{"version": "1.0"}"#)
///     document.root["version"]?.string  // "1.0"
public final class JSONDocument: Sendable {
    public let bytes: [UInt8]
    let tape: [TapeEntry]
    private let lines: LineTable
    private let loneSurrogate: Int?
    /// Receives a call for each property that is read, see ``JSONReadingObserver``.
    public let observer: (any JSONReadingObserver)?
    /// A Boolean value that indicates whether an element that cannot be read is left out of its array or dictionary,
    /// instead of an error.
    public let skipsUnreadableElements: Bool

    /// Parses all of `bytes`, or a range of them. Throws ``JSONSyntaxError``.
    ///
    /// Offsets and positions count from the start of `bytes`, so that JSON within a larger file has the positions of
    /// that file.
    public init(
        parsing bytes: [UInt8],
        in range: Range<Int>? = nil,
        limits: JSONLimits = .standard,
        observer: (any JSONReadingObserver)? = nil,
        skipsUnreadableElements: Bool = false
    ) throws(JSONSyntaxError) {
        let range = (range ?? bytes.indices).clamped(to: bytes.indices)
        (tape, lines, loneSurrogate) = try JSONParser.parsed(bytes, range, limits)
        self.bytes = bytes
        self.observer = observer
        self.skipsUnreadableElements = skipsUnreadableElements
    }

    /// Parses a text. Throws ``JSONSyntaxError``.
    public convenience init(parsing text: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// Checks the escapes. Throws ``JSONSyntaxError`` if an escape is half of a surrogate pair, for callers that cannot
    /// accept U+FFFD in its place.
    public func refuseHalfPairs() throws(JSONSyntaxError) {
        guard let loneSurrogate else { return }
        throw bytes.withUnsafeBufferPointer { text in
            JSONScanner(text: text, end: text.count, position: loneSurrogate).halfPair(at: loneSurrogate)
        }
    }

    public var root: JSONNode { JSONNode(document: self, index: 0) }

    /// The number of values in the text, including the keys of objects.
    public var valueCount: Int { tape.count }

    /// The first object with more than `limit` members.
    public func firstObject(withMoreMembersThan limit: Int) -> JSONNode? {
        tape.firstIndex { $0.code == TapeEntry.Code.object && $0.count > limit }.map {
            JSONNode(document: self, index: $0)
        }
    }

    /// The line and column of a byte offset. Offsets outside the text are clamped to it.
    public func position(at offset: Int) -> TextPosition {
        bytes.withUnsafeBufferPointer { text in
            lines.position(at: min(max(offset, 0), text.count), in: text)
        }
    }
}
