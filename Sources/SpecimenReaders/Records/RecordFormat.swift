import SpecimenDocs
import SpecimenJSON

/// What a file of the docs folder is, told by its first bytes and not by its name.
enum FileFormat: Equatable {
    /// The range of the JSON text between the two `---`, and whether the second one is there.
    case frontMatter(Range<Int>, isClosed: Bool)
    /// The range of the JSON text that the file is.
    case json(Range<Int>)
    /// Neither, for the reason given.
    case other(String)

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            self = .other("it is UTF-16 text, and only UTF-8 is read")
            return
        }
        let start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        var lines = ByteLines(bytes, start..<bytes.count)
        if let first = lines.next(), Self.isFence(bytes[first]) {
            self = Self.frontMatter(in: bytes, after: lines)
            return
        }
        switch bytes[start...].first(where: { !Self.isSpace($0) }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json(start..<bytes.count)
        case nil: self = .other("it is empty")
        default: self = .other("it begins with neither a line `---` nor a JSON object")
        }
    }

    /// Whether the file is in the format of endpoint descriptions, broken or not.
    var isDescription: Bool {
        if case .other = self { false } else { true }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func frontMatter(in bytes: [UInt8], after opening: ByteLines) -> FileFormat {
        var lines = opening
        var start: Int?
        while let line = lines.next() {
            if isFence(bytes[line]) {
                guard let start else { break }
                return .frontMatter(start..<line.lowerBound, isClosed: true)
            }
            guard start == nil, let first = line.first(where: { !isSpace(bytes[$0]) }) else { continue }
            if bytes[first] == UInt8(ascii: "#") { continue }
            guard bytes[first] == UInt8(ascii: "{") || bytes[first] == UInt8(ascii: "[") else { break }
            start = first
        }
        guard let start else { return .other("there is no JSON object after its first line `---`") }
        return .frontMatter(start..<bytes.count, isClosed: false)
    }

    /// A line of three hyphens; a JSON text can have no such line, since its strings hold no line breaks.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x2D && line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy(isSpace)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

/// The lines of a text as ranges of its bytes, without the LF or CRLF they end in.
struct ByteLines: IteratorProtocol {
    private let bytes: [UInt8]
    private let end: Int
    /// Where the next line begins.
    private(set) var position: Int
    private var isFinished = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        guard !isFinished else { return nil }
        let start = position
        guard let lineFeed = bytes.withUnsafeBufferPointer({ $0.lineFeed(in: start..<end) }) else {
            isFinished = true
            position = end
            return start..<end
        }
        position = lineFeed + 1
        let hasReturn = lineFeed > start && bytes[lineFeed - 1] == 0x0D
        return start..<(hasReturn ? lineFeed - 1 : lineFeed)
    }
}
