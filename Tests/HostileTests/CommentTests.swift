import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that text for people appears in comments of the generated code and nowhere else.
@Suite struct CommentTests {
    private static let documents = Document.all.filter { $0.use == .comment }

    @Test(arguments: Position.all.filter { $0.use == .comment })
    func textDoesNotChangeTheCode(_ position: Position) throws {
        for document in Self.documents where document.position == position.name {
            let lines = try Self.lines(document)
            let plain = Document(Trick("plain", "Plain."), in: position, number: document.number)
            #expect(
                lines.filter { !Self.isComment($0) } == (try Self.lines(plain)).filter { !Self.isComment($0) },
                "\(document.name)"
            )
            let marked = lines.filter { $0.contains(Position.marker(document.number)) }
            #expect(!marked.isEmpty, "\(document.name)")
            #expect(marked.allSatisfy(Self.isComment), "\(document.name)")
        }
    }

    /// The compiler decides where a line ends, so it parses the files too.
    @Test func everyFileParses() throws {
        let files = try Self.documents.map { document in
            (path: "\(document.number).swift", contents: try Self.lines(document).joined(separator: "\n") + "\n")
        }
        #expect(try Compiler.messages(of: .parsing, for: files) == "")
    }

    /// Lines end only at line feeds. Another line break within a comment would start a line of code.
    private static func lines(_ document: Document) throws -> [String] {
        guard case .accepted(_, let files) = document.outcome else {
            throw Compiler.Failure(description: "\(document.name) is refused")
        }
        return files.flatMap { file in
            file.contents.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    private static func isComment(_ line: String) -> Bool {
        let content = line.unicodeScalars.drop { $0 == " " }
        return content.starts(with: "///".unicodeScalars)
            && content.allSatisfy { !["\r", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}", "\0"].contains($0) }
    }
}
