import Foundation

/// A Markdown page as lines of text and fenced code blocks, in their order.
public struct MarkdownPage {
    public enum Element {
        case line(String)
        case code(CodeBlock)
    }

    public struct CodeBlock {
        /// The text behind the backticks that open the block, for example `json lamps.md`.
        public var info: String
        public var lines: [String]

        public var language: String { info.split(separator: " ").first.map(String.init) ?? "" }
        /// The name of the file that the block shows.
        public var file: String { info.split(separator: " ").last.map(String.init) ?? "" }
        public var text: String { lines.joined(separator: "\n") }
    }

    public var elements: [Element] = []

    public init(_ text: String) {
        var lines = text.components(separatedBy: "\n")[...]
        while let line = lines.popFirst() {
            guard line.hasPrefix(Self.fence) else {
                elements.append(.line(line))
                continue
            }
            let content = lines.prefix { $0 != Self.fence }
            lines = lines.dropFirst(content.count + 1)
            elements.append(.code(CodeBlock(info: String(line.dropFirst(Self.fence.count)), lines: Array(content))))
        }
    }

    private static let fence = "```"

    public var text: String {
        let lines = elements.flatMap { element in
            switch element {
            case .line(let line): [line]
            case .code(let block): ["\(Self.fence)\(block.info)"] + block.lines + [Self.fence]
            }
        }
        return lines.joined(separator: "\n")
    }

    public var codeBlocks: [CodeBlock] {
        elements.compactMap { element in
            guard case .code(let block) = element else { return nil }
            return block
        }
    }
}
