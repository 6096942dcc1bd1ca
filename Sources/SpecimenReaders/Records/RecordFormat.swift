/// The JSON text of a file of endpoint records, recognised by its first bytes.
struct RecordFormat: Equatable {
    var json: Range<Int>
    /// Whether the text stands between two lines `---`.
    var isFrontMatter = false
    /// Whether the second line `---` is missing.
    var isUnclosed = false

    /// Returns nil if the file has another format.
    init?(of bytes: [UInt8]) {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        var lines = ByteLines(bytes, start..<bytes.count)
        if let first = lines.next(), Self.isFence(bytes[first]) {
            guard let format = Self.frontMatter(in: bytes, after: lines) else { return nil }
            self = format
            return
        }
        guard let first = bytes[start...].first(where: { !isSpace($0) }), Self.opensJSON(first) else { return nil }
        json = start..<bytes.count
    }

    private init(frontMatter json: Range<Int>, isUnclosed: Bool) {
        self.json = json
        self.isUnclosed = isUnclosed
        isFrontMatter = true
    }

    private static func frontMatter(in bytes: [UInt8], after opening: ByteLines) -> RecordFormat? {
        var lines = opening
        var start: Int?
        while let line = lines.next() {
            if isFence(bytes[line]) {
                return start.map { RecordFormat(frontMatter: $0..<line.lowerBound, isUnclosed: false) }
            }
            guard start == nil, let first = line.first(where: { !isSpace(bytes[$0]) }) else { continue }
            if bytes[first] == UInt8(ascii: "#") { continue }
            guard opensJSON(bytes[first]) else { return nil }
            start = first
        }
        return start.map { RecordFormat(frontMatter: $0..<bytes.count, isUnclosed: true) }
    }

    private static func opensJSON(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    /// Whether a line consists of three hyphens. JSON has no such line, since its strings have no line breaks.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isSpace)
    }
}
