import SpecimenDocs

/// Puts the lines of a description together again, as far as the page lets one know how they belonged.
struct Paragraphs: Sendable, Hashable {
    private(set) var text = ""
    private var isAfterBlank = false

    /// Whether the text so far ends a sentence, or there is none.
    var isComplete: Bool {
        guard let last = text.last else { return true }
        return ".!?:)".contains(last)
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
            // A line that ends a sentence was a line of its own; one that does not was broken within it.
            text += (isComplete ? "\n" : " ") + line
        }
    }
}
