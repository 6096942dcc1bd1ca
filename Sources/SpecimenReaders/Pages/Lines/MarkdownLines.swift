import SpecimenDocs
import SpecimenJSON

/// Reads the lines of Markdown or plain text. Text without marks, as copied from a browser, is kept as it is.
struct MarkdownLines {
    private var isInFence = false
    private var isInFrontMatter = false

    static func lines(of file: [UInt8], from start: Int) -> [PageLine] {
        var ranges = ByteLines(file, start..<file.count)
        var reader = MarkdownLines()
        var lines: [PageLine] = []
        while let range = ranges.next() {
            let position = TextPosition(line: lines.count + 1, column: 1)
            lines.append(reader.line(Excerpt(file[range], at: position).repaired(), number: position.line))
        }
        return lines
    }

    private mutating func line(_ source: Excerpt, number: Int) -> PageLine {
        var line = PageLine(Self.withPlainIndentation(source))
        if number == 1, line.text == "---" {
            isInFrontMatter = true
            line.isFurniture = true
        } else if isInFrontMatter {
            isInFrontMatter = line.text != "---"
            line.isFurniture = true
        } else if line.text.hasPrefix("```") || line.text.hasPrefix("~~~") {
            isInFence.toggle()
            line.isMarkup = true
        } else if isInFence {
            line.isCode = true
        } else {
            Self.readMarks(of: &line)
        }
        return line
    }

    private static func readMarks(of line: inout PageLine) {
        if let first = line.text.first, "-=*_".contains(first), line.text.utf8.count >= 3,
            line.text.allSatisfy({ $0 == first })
        {
            line.isMarkup = true
            return
        }
        if line.text.hasPrefix("> ") {
            line.text = trimmed(line.text.dropFirst(2))
        }
        let level = line.text.prefix { $0 == "#" }.count
        if (1...6).contains(level), line.text.dropFirst(level).first?.isWhitespace ?? false {
            line.isHeading = true
            let heading = line.text.dropFirst(level)
            line.text = trimmed(heading[...(heading.lastIndex { $0 != "#" } ?? heading.startIndex)])
        }
        line.plain = plainText(of: line.text)
    }

    /// Pages copied from a browser are indented with no-break spaces, which JSON does not allow.
    private static func withPlainIndentation(_ code: Excerpt) -> Excerpt {
        let indentation = code.text.prefix { $0.isWhitespace }
        guard indentation.contains("\u{A0}") else { return code }
        var result = Excerpt(String(repeating: " ", count: indentation.count), at: code.start)
        result.append(code, in: indentation.utf8.count..<code.bytes.count)
        return result
    }
}
