import SpecimenJSON

/// Wraps documentation text without changing the meaning of its Markdown.
struct MarkdownWrapper {
    /// Wraps the lines of a text. A word that is longer than the width has its own line.
    ///
    /// - Parameter offset: The number of columns by which the first line is shorter.
    static func wrap(_ lines: [String], width: Int, offset: Int = 0) -> [String] {
        var wrapper = MarkdownWrapper(width: width, offset: offset)
        lines.forEach { wrapper.read($0) }
        return wrapper.finish()
    }

    /// The maximum indentation of list items, in columns.
    private static let maximumDepth = 16

    private let width: Int
    private let offset: Int
    private var result: [String] = []
    /// The words of the current paragraph, list item or quotation.
    private var words: [Substring] = []
    private var lead = ""
    private var hanging = ""
    private var fence: Fence?
    /// The lines of the current block of code.
    private var code: [String] = []
    /// The list items that the current line may belong to, outermost first.
    private var items: [ListItem] = []

    private struct ListItem {
        /// The column of the marker in the source.
        var indent: Int
        /// The printed columns of the marker and of the text after it.
        var marker: Int
        var text: Int
    }

    private init(width: Int, offset: Int) {
        self.width = width
        self.offset = offset
    }

    private mutating func read(_ line: String) {
        let content = line.drop { $0 == " " }
        let indent = line.utf8.count - content.utf8.count
        if let fence {
            if fence.isClosed(by: content) {
                finishCode()
                result.append(String(content))
                self.fence = nil
            } else {
                code.append(String(line.dropFirst(min(indent, fence.indent))))
            }
        } else if let opened = Fence(content, indent: indent) {
            flush()
            closeGap()
            result.append(String(content))
            fence = opened
        } else if content.isEmpty {
            flush()
            if let last = result.last, !last.isEmpty { result.append("") }
        } else if let marker = Self.listMarker(of: content) {
            flush()
            // Only a list item with a sign can interrupt a paragraph.
            if marker.utf8.count == 1 { closeGap() }
            startItem(marker, at: indent)
            words = content.split(separator: " ")
        } else if content.hasPrefix("#") || content.hasPrefix("|") {
            // A second line would not be part of the heading or the table row.
            flush()
            result.append(String(content))
        } else if content.hasPrefix(">") {
            flush()
            lead = ""
            hanging = "> "
            words = content.split(separator: " ")
        } else {
            if words.isEmpty { startParagraph(at: indent) }
            words += content.split(separator: " ")
        }
    }

    private mutating func finish() -> [String] {
        flush()
        if let fence {
            finishCode()
            result.append(fence.closing)
        }
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }

    /// Prints JSON compactly, because one member on each line would fill pages. Other code is not changed.
    private mutating func finishCode() {
        let text = code.joined(separator: "\n")
        let isJSON = fence?.language == "json" || fence?.language == "" && (try? JSONValue(parsing: text)) != nil
        result += (isJSON ? JSONLayout.lines(of: text, width: width) : nil) ?? code
        code = []
    }

    /// Removes an empty line if the next line begins a block without it too.
    private mutating func closeGap() {
        if result.last?.isEmpty == true { result.removeLast() }
    }

    /// Prints an item one level below the item that contains it, regardless of its indentation in the source.
    private mutating func startItem(_ marker: Substring, at indent: Int) {
        while let last = items.last, last.indent > indent { items.removeLast() }
        let depth: Int
        if let last = items.last, indent < last.indent + 2 {
            depth = last.marker
            items.removeLast()
        } else {
            depth = min(items.last?.text ?? 0, Self.maximumDepth)
        }
        let item = ListItem(indent: indent, marker: depth, text: depth + marker.count + 1)
        items.append(item)
        lead = String(repeating: " ", count: item.marker)
        hanging = String(repeating: " ", count: item.text)
    }

    /// An indented paragraph continues the list item above it.
    private mutating func startParagraph(at indent: Int) {
        while let last = items.last, last.indent + 2 > indent { items.removeLast() }
        lead = String(repeating: " ", count: items.last?.text ?? 0)
        hanging = lead
    }

    private mutating func flush() {
        guard let first = words.first else { return }
        var line = lead + first
        var columns = line.count + (result.isEmpty ? offset : 0)
        for (index, word) in words.enumerated().dropFirst() {
            // A word that would start a block at the start of a line stays on the line of the word before it.
            let next = index + 1 < words.count && Self.startsBlock(words[index + 1]) ? words[index + 1].count + 1 : 0
            if columns + 1 + word.count + next <= width || Self.startsBlock(word) {
                line += " " + word
                columns += 1 + word.count
            } else {
                result.append(line)
                line = hanging + word
                columns = line.count
            }
        }
        result.append(line)
        words = []
    }

    /// `-`, `*`, `+`, or a number of up to three digits with a dot or parenthesis, followed by a space.
    private static func listMarker(of line: Substring) -> Substring? {
        let word = line.prefix { $0 != " " }
        guard word.count < line.count else { return nil }
        return isListMarker(word) ? word : nil
    }

    private static func isListMarker(_ word: Substring) -> Bool {
        if ["-", "*", "+"].contains(word) { return true }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return (1...3).contains(digits.count) && [".", ")"].contains(word.dropFirst(digits.count))
    }

    private static func startsBlock(_ word: Substring) -> Bool {
        if isListMarker(word) || word.hasPrefix("```") || word.hasPrefix("~~~") { return true }
        return ["#", ">", "|", "="].contains { word.hasPrefix($0) } || word.allSatisfy { $0 == "-" }
    }
}

/// The start of a block of code: at least three backticks or tildes.
private struct Fence {
    var indent: Int
    /// The line that ends the block.
    var closing: String
    /// The language in lower case; empty if the block has none.
    var language: String

    init?(_ line: Substring, indent: Int) {
        let marks = line.prefix { $0 == line.first }
        guard marks.count >= 3, let mark = marks.first, mark == "`" || mark == "~" else { return nil }
        // If more backticks follow on the line, the line is code within a paragraph.
        guard mark == "~" || !line.dropFirst(marks.count).contains("`") else { return nil }
        self.indent = indent
        closing = String(marks)
        language = line.dropFirst(marks.count).lowercased().filter { $0 != " " }
    }

    func isClosed(by line: Substring) -> Bool {
        line.count >= closing.count && line.hasPrefix(closing) && Set(line) == Set(closing.prefix(1))
    }
}
