import SpecimenDocs
import SpecimenJSON

extension FileLog {
    /// Returns whether a file is within the limit of size. Reports it otherwise.
    mutating func hasAllowedSize(_ file: SourceFile) -> Bool {
        guard file.bytes.count > limits.fileBytes else { return true }
        error(
            .tooLarge,
            at: TextPosition(line: 1, column: 1),
            "the file has \(file.bytes.count) bytes, which is more than the \(limits.fileBytes) that are read",
            advice: "split it, or remove it from the folder"
        )
        return false
    }

    /// Returns whether a text is within a limit of length. Reports it otherwise.
    ///
    /// - Parameter noun: The subject of the message.
    mutating func fits(_ text: some Collection<UInt8>, limit: Int, at position: some Positioned, noun: String) -> Bool {
        guard text.count > limit else { return true }
        error(.tooLong, at: position, "\(noun) is longer than the \(limit) bytes that are read", advice: "shorten it")
        return false
    }

    /// Returns a JSON text as a document, or nil with an error if the text is broken.
    mutating func document(parsing bytes: [UInt8], in range: Range<Int>, mayBeCut: Bool = false) -> JSONDocument? {
        do {
            return try limits.document(parsing: bytes, in: range)
        } catch {
            self.error(
                .brokenJSON,
                at: error.position,
                "the JSON text is broken: \(error.message)",
                advice: mayBeCut ? "the closing line `---` is missing too, so check whether the file is truncated" : nil
            )
            return nil
        }
    }
}
