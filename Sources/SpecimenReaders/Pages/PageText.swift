import SpecimenDocs
import SpecimenJSON

/// Takes a file apart into the lines of a page: plain text, Markdown or HTML, with LF or CRLF.
struct PageText: Sendable {
    var lines: [PageLine]

    init(_ file: SourceFile) {
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if Self.isHTML(file.bytes[start...]) {
            var reader = HTMLReader(file.bytes)
            lines = reader.lines()
            return
        }
        lines = []
        var ranges = ByteLines(file.bytes, start..<file.bytes.count)
        var marks = MarkdownMarks()
        while let range = ranges.next() {
            let position = TextPosition(line: lines.count + 1, column: 1)
            lines.append(marks.line(Excerpt(file.bytes[range], at: position).repaired(), number: position.line))
        }
    }

    /// Whether the first thing in the file is a tag, a comment or a declaration.
    private static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = bytes.drop(while: FileFormat.isSpace)
        guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
        return next == UInt8(ascii: "!") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    }
}
