import SpecimenJSON
import Testing

@Suite("Limits")
struct LimitTests {
    private func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test("512 levels are read, 513 are not")
    func standardDepth() throws {
        #expect(JSONLimits.standard.maximumDepth == 512)
        let deepest = try JSONValue(parsing: nested(512))
        #expect(deepest == (try JSONValue(parsing: deepest.jsonText)))
        #expect(Set([deepest]).count == 1)
        let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: nested(513)) }
        #expect(error.message == "arrays and objects are nested deeper than the limit of 512; flatten them")
        #expect(error.offset == 512)
    }

    @Test("Objects count as levels too")
    func mixedDepth() throws {
        let limits = JSONLimits(maximumDepth: 2)
        #expect(throws: Never.self) { try JSONDocument(parsing: #"[{"a":1},{"a":2}]"#, limits: limits) }
        let error = try #require(throws: JSONSyntaxError.self) {
            try JSONDocument(parsing: #"[{"a":[]}]"#, limits: limits)
        }
        #expect(error.offset == 6)
    }

    @Test("Depth 0 allows scalars only")
    func noDepth() {
        let limits = JSONLimits(maximumDepth: 0)
        #expect(throws: Never.self) { try JSONDocument(parsing: "1", limits: limits) }
        #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: "[]", limits: limits) }
    }

    @Test("Hostile depth is an error, whatever the limit", arguments: [512, Int.max])
    func hostileDepth(_ maximum: Int) {
        for opening in ["[", "{\"a\":", "[{\"\":"] {
            let text = String(repeating: opening, count: 100_000)
            #expect(throws: JSONSyntaxError.self) {
                try JSONDocument(parsing: text, limits: JSONLimits(maximumDepth: maximum))
            }
        }
    }

    @Test("A document of 100,000 levels can be walked where the limit allows it")
    func deepDocument() throws {
        let document = try JSONDocument(parsing: nested(100_000), limits: JSONLimits(maximumDepth: .max))
        #expect(document.root.endOffset == 200_000)
        #expect(document.root.elements.count == 1)
    }

    @Test("Texts above the size limit are refused before they are read")
    func size() throws {
        let limits = JSONLimits(maximumBytes: 4)
        #expect(throws: Never.self) { try JSONDocument(parsing: "1234", limits: limits) }
        let error = try #require(throws: JSONSyntaxError.self) {
            try JSONDocument(parsing: "[1,2", limits: JSONLimits(maximumBytes: 3))
        }
        #expect(error.description == "1:1: the text has 4 bytes, more than the limit of 3; split it")
        #expect(JSONLimits.standard.maximumBytes == 64 << 20)
    }

    @Test("The size limit counts the part that is parsed")
    func sizeOfPart() {
        let limits = JSONLimits(maximumBytes: 2)
        #expect(throws: Never.self) { try JSONDocument(parsing: Array("---[]---".utf8), in: 3..<5, limits: limits) }
    }
}
