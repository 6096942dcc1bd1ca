/// One parsed text: its bytes and an index of its values.
///
/// Parsing checks everything that RFC 8259 demands, UTF-8 and escapes included, and builds no strings, numbers,
/// arrays or dictionaries: a ``JSONNode`` makes those when asked. A byte order mark is refused. An escape that is half a
/// surrogate pair (`\ud83d` alone), which the grammar allows and no Swift string can hold, reads as U+FFFD. Of members
/// with one key the first counts. Numbers keep their digits, however many there are.
///
///     let document = try JSONDocument(parsing: #"{"version": "1.0"}"#)
///     document.root["version"]?.string  // "1.0"
public final class JSONDocument: Sendable {
    public let bytes: [UInt8]
    let tape: [TapeEntry]
    private let lines: LineTable
    private let loneSurrogate: Int?
    /// Is told how the document is read; nil when nobody wants to know.
    public let observer: (any JSONReadingObserver)?

    /// Parses `range` of `bytes`, or all of them. Offsets and positions count from the start of `bytes`, so that JSON
    /// within a larger file is located in that file.
    ///
    public init(
        parsing bytes: [UInt8],
        in range: Range<Int>? = nil,
        limits: JSONLimits = .standard,
        observer: (any JSONReadingObserver)? = nil
    ) throws(JSONSyntaxError) {
        let range = (range ?? bytes.indices).clamped(to: bytes.indices)
        (tape, lines, loneSurrogate) = try JSONParser.parsed(bytes, range, limits)
        self.bytes = bytes
        self.observer = observer
    }

    public convenience init(parsing text: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// Throws where an escape is half a surrogate pair: for texts that are to be kept as they are.
    public func refuseHalfPairs() throws(JSONSyntaxError) {
        guard let loneSurrogate else { return }
        throw bytes.withUnsafeBufferPointer { text in
            JSONScanner(text: text, end: text.count, position: loneSurrogate).halfPair(at: loneSurrogate)
        }
    }

    public var root: JSONNode { JSONNode(document: self, index: 0) }

    /// How many values the text holds, the keys of objects among them.
    public var valueCount: Int { tape.count }

    /// The first object with more members than that.
    public func firstObject(withMoreMembersThan limit: Int) -> JSONNode? {
        tape.firstIndex { $0.code == TapeEntry.Code.object && $0.count > limit }.map {
            JSONNode(document: self, index: $0)
        }
    }

    /// The line and column of a byte offset. Offsets beyond the text count as its end.
    public func position(at offset: Int) -> TextPosition {
        bytes.withUnsafeBufferPointer { text in
            lines.position(at: min(max(offset, 0), text.count), in: text)
        }
    }
}
