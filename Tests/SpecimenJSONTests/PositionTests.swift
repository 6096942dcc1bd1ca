import SpecimenJSON
import Testing

@Suite("Positions")
struct PositionTests {
    static let places: [(String, String)] = [
        ("@1", "1:1"), ("[\n@1]", "2:1"), ("[\r\n@1]", "2:1"), ("[\r\n\r\n  @1]", "3:3"), ("[\n\n\n@1]", "4:1"),
        // A tab is one column. A carriage return alone does not end a line.
        ("[\t@1]", "1:3"), ("[\r@1]", "1:3"),
        // Columns count bytes: é has two, € three, 😀 four.
        ("[\"é\", @1]", "1:8"), ("[\"€\", @1]", "1:9"), ("[\"😀\",\n\"é\", @1]", "2:7"),
    ]

    @Test("Lines end at line feeds, columns count bytes", arguments: places)
    func position(_ marked: String, _ position: String) throws {
        let parts = marked.split(separator: "@", omittingEmptySubsequences: false)
        let document = try JSONDocument(parsing: parts.joined())
        let offset = try #require(parts.first).utf8.count
        #expect("\(document.position(at: offset))" == position)
        #expect("\(TextPosition(offset: offset, in: document.bytes))" == position)
    }

    @Test("Any offset has a position; those outside the text have that of its ends")
    func outside() throws {
        let document = try JSONDocument(parsing: "[\n]\n")
        #expect(document.position(at: -1) == TextPosition(line: 1, column: 1))
        #expect(document.position(at: 4) == TextPosition(line: 3, column: 1))
        #expect(document.position(at: 400) == TextPosition(line: 3, column: 1))
        #expect(TextPosition(offset: 400, in: document.bytes) == TextPosition(line: 3, column: 1))
    }

    @Test("In texts of many blocks, a document finds the position that counting finds", arguments: [1, 3, 70, 5000])
    func manyBlocks(_ lineLength: Int) throws {
        var bytes = Array("{}".utf8)
        while bytes.count < 20_000 {
            bytes += Array(repeating: 0x20, count: lineLength - 1) + [0x0A]
        }
        let document = try JSONDocument(parsing: bytes)
        for offset in stride(from: 0, through: bytes.count, by: 61) + [4095, 4096, 4097, 8191, 8192, bytes.count] {
            #expect(document.position(at: offset) == TextPosition(offset: offset, in: bytes))
        }
    }

    @Test("Positions are in the order of the text")
    func order() {
        let positions = [(1, 1), (1, 9), (2, 1), (10, 3)].map { TextPosition(line: $0.0, column: $0.1) }
        #expect(positions.reversed().sorted() == positions)
        #expect("\(positions[3])" == "10:3")
    }
}
