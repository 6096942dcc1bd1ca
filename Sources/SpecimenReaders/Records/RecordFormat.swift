/// The JSON text of a file of endpoint records, recognized by its first bytes.
struct RecordFormat: Equatable {
    var json: Range<Int>
    /// A Boolean value that indicates whether the text is between two lines `---`.
    var isFrontMatter = false
    /// A Boolean value that indicates whether the second line `---` is missing.
    var isUnclosed = false

    /// Returns nil if the file has another format.
    init?(of bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        json = start..<bytes.count
        var lines = ByteLines(bytes, json)
        guard let first = lines.next(), Self.isFence(bytes[first]) else {
            guard opensJSON(bytes[json]) else { return nil }
            return
        }
        isFrontMatter = true
        var jsonStart: Int?
        while let line = lines.next() {
            if Self.isFence(bytes[line]) {
                guard let jsonStart else { return nil }
                json = jsonStart..<line.lowerBound
                return
            }
            guard jsonStart == nil, let first = line.first(where: { !isSpace(bytes[$0]) }) else { continue }
            if bytes[first] == UInt8(ascii: "#") { continue }
            guard opensJSON(bytes[line]) else { return nil }
            jsonStart = first
        }
        guard let jsonStart else { return nil }
        json = jsonStart..<bytes.count
        isUnclosed = true
    }

    /// Returns whether a line consists of three hyphens. JSON has no such line, since its strings have no line breaks.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isSpace)
    }
}
