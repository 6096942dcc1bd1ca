import SpecimenDocs
import SpecimenJSON
import Testing

@testable import SpecimenReaders

/// A documentation format is one type that conforms to `DescriptionReader`, and an entry in the list of readers.
@Suite struct ReaderTests {
    /// Reads lines such as `>> GET /lamps/{id} Fetch a lamp`.
    private struct ArrowReader: DescriptionReader {
        func endpoints(in file: SourceFile, log: inout FileLog) -> [EndpointDescription]? {
            let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
            guard lines.first?.hasPrefix(">> ") == true else { return nil }
            return lines.enumerated().compactMap { index, line in
                let words = line.split(separator: " ", maxSplits: 3)
                guard words.count == 4 else { return nil }
                var draft = EndpointDraft(position: TextPosition(line: index + 1, column: 1))
                draft.method = HTTPMethod(rawValue: String(words[1]))
                draft.path = Excerpt(String(words[2]), at: TextPosition(line: index + 1, column: 5 + words[1].count))
                draft.title = String(words[3])
                return draft.description(log: &log)
            }
        }
    }

    private func read(_ files: KeyValuePairs<String, String>) -> Documentation {
        let reader = DocsFolderReader(readers: DescriptionReaders.all + [ArrowReader()])
        return reader.documentation(of: files.map { SourceFile(path: $0.key, text: $0.value) })
    }

    @Test func anotherFormat() {
        let documentation = read([
            "lamps.txt": ">> GET /lamps/{id} Fetch a lamp\n>> POST /lamps Add a lamp",
            "record.json": #"{"api_path": "/", "method": "GET"}"#,
            "page.txt": "Rooms\nGET /rooms/",
        ])
        #expect(
            documentation.endpoints.map { "\($0.method.rawValue) \($0.path) \($0.location)" } == [
                "GET / record.json:1:1", "POST /lamps lamps.txt:2:1", "GET /lamps/{id} lamps.txt:1:1",
                "GET /rooms/ page.txt:1:1",
            ]
        )
        #expect(
            documentation.report == [
                "lamps.txt:1:8: warning: the placeholder `id` of the path is not described and becomes a string;"
                    + " describe it as a path parameter"
            ]
        )
    }

    /// Problems of a draft have positions in the file, regardless of its format.
    @Test func errorsInAnotherFormat() {
        #expect(
            read(["lamps.txt": ">> GET /lamps/{id Fetch a lamp"]).report == [
                "lamps.txt:1:15: error: a `{` in the path is not closed; write placeholders as `{name}`"
            ]
        )
    }
}
