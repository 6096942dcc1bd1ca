import SpecimenJSON
import Testing

@Suite("From decoded strings back to the source")
struct StringMapTests {
    /// The string between its quotation marks, and the source offset of each decoded byte and of the end.
    static let maps: [(String, [Int])] = [
        ("", [1]),
        ("abc", [1, 2, 3, 4]),
        (#"a\nb"#, [1, 2, 4, 5]),
        (#"\"\\"#, [1, 3, 5]),
        (#"\u0041b"#, [1, 7, 8]),
        (#"\u00e9b"#, [1, 1, 7, 8]),
        (#"\u20ac"#, [1, 1, 1, 7]),
        (#"x\ud83d\ude00y"#, [1, 2, 2, 2, 2, 14, 15]),
        ("é\\t", [1, 2, 3, 5]),
    ]

    @Test("Each byte comes from itself or from its escape", arguments: maps)
    func map(_ source: String, _ offsets: [Int]) throws {
        let node = try JSONDocument(parsing: "\"\(source)\"").root
        let decodedCount = try #require(node.string).utf8.count
        #expect((0...decodedCount).map { node.sourceOffset(ofDecodedUTF8: $0) } == offsets)
        let map = JSONStringMap(node)
        #expect((0...decodedCount).map { map.sourceOffset(ofDecodedUTF8: $0) } == offsets)
        #expect(node.sourceOffset(ofDecodedUTF8: decodedCount + 5) == offsets.last)
        #expect(node.sourceOffset(ofDecodedUTF8: -1) == offsets.first)
    }

    @Test("A value that is no string maps to where it begins")
    func otherKinds() throws {
        let document = try JSONDocument(parsing: "[ 12, {}]")
        #expect(document.root.elements.map { $0.sourceOffset(ofDecodedUTF8: 7) } == [2, 6])
    }

    @Test("An error in JSON within a string is found in the file")
    func embedded() throws {
        let file = try JSONDocument(parsing: #"{"body": "{\n  \"name\": \"\u00e9\",\n  \"n\": 01\n}"}"#)
        let body = try #require(file.root["body"])
        let text = try #require(body.string)
        let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
        #expect(error.position == TextPosition(line: 3, column: 8))
        let offset = body.sourceOffset(ofDecodedUTF8: error.offset)
        #expect(String(decoding: file.bytes[offset..<offset + 2], as: UTF8.self) == "01")
    }
}
