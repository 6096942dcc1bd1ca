/// Joins the lines of a description as far as the page shows how they belong together.
struct Paragraphs: Sendable {
    private(set) var text = ""
    private var isAfterBlank = false

    /// The text, nil if it is empty.
    var textIfAny: String? { text.isEmpty ? nil : text }

    /// A Boolean value that indicates whether the text ends a sentence or is empty.
    var isComplete: Bool {
        text.last.map(".!?:)".contains) ?? true
    }

    mutating func noteBlankLine() {
        isAfterBlank = true
    }

    mutating func append(_ line: String) {
        defer { isAfterBlank = false }
        guard let first = line.first else { return }
        if text.isEmpty {
            text = line
        } else if ".,;:!?)".contains(first) {
            text += line
        } else if isAfterBlank, isComplete {
            text += "\n\n" + line
        } else {
            // A line that ends a sentence stood alone; any other line was broken within a sentence.
            text += (isComplete ? "\n" : " ") + line
        }
    }
}
