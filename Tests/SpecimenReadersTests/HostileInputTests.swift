import SpecimenDocs
import SpecimenReaders
import Testing

/// Checks that any bytes lead to endpoints or to diagnostics.
@Suite struct HostileInputTests {
    private static let document = Array(FormatTests.record.utf8)

    @Test func cutAnywhere() {
        let whole = Array("---\n# x\n\(FormatTests.record)\n---".utf8)
        for length in 0..<whole.count {
            let documentation = Documentation(reading: [SourceFile(path: "a.md", bytes: Array(whole[..<length]))])
            #expect(documentation.hasErrors, "cut at \(length)")
        }
    }

    /// A seeded generator, so that a failure is the same in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: 0..<8)
    func changedAnywhere(_ seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<250 {
            var bytes = Self.document
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &dice)
                case 1: bytes.remove(at: place)
                default: bytes.insert("{}[]\",:\\/\n0eu".utf8.randomElement(using: &dice) ?? 0, at: place)
                }
            }
            let documentation = Documentation(reading: [SourceFile(path: "a.md", bytes: bytes)])
            #expect(documentation.hasErrors || documentation.endpoints.count == 1)
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            #expect(documentation.diagnostics.allSatisfy { (1...lines).contains($0.location?.position.line ?? 1) })
        }
    }

    /// A diagnostic is one line for any document.
    @Test(arguments: ["\\n", "\\r", "\\u001b[0m", "\\u2028", "\\u0000"])
    func linesStayLines(_ escape: String) {
        let documentation = read(
            page(
                """
                {"api_path": "/{a\(escape)}", "method": "\(escape)", "x\(escape)": 1,
                "parameters": [{"name": "y", "type": "\(escape)z"}], "example_response": "a\(escape)b"}
                """
            )
        )
        #expect(documentation.diagnostics.count >= 4)
        for line in documentation.report {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 })
        }
    }

    struct Repetition: CustomTestStringConvertible, Sendable {
        var before: String
        var repeated: String
        var after: String

        var text: String { before + String(repeating: repeated, count: 50_000) + after }
        var testDescription: String { "\(before) \(repeated) \(after)" }

        init(_ before: String, _ repeated: String, _ after: String = "") {
            self.before = before
            self.repeated = repeated
            self.after = after
        }
    }

    /// Many repetitions lead to few diagnostics in linear time.
    @Test(arguments: [
        Repetition("", "{"),
        Repetition("{", #""a":1,"#, #""b":1}"#),
        Repetition("[", "{},", "{}]"),
        Repetition("[", #"{"api_path": "/", "method": "GET", "title": "a"},"#, "1]"),
        Repetition("---\n", "#\n"),
        Repetition(#"{"api_path": "/", "method": "GET", "example_response": "HTTP/1.1 200 OK\n"#, #" \u0061\n"#, "\"}"),
        Repetition(#"{"api_path": "/", "method": "GET", "example_request": "GET /?"#, "a=%41&", " HTTP/1.1\"}"),
        Repetition(#"{"api_path": ""#, "/{a}", #"", "method": "GET"}"#),
        Repetition(#"{"api_path": "/", "method": "GET", "parameters": [{"name": "a", "type": ""#, "array[", "\"}]}"),
    ])
    func muchOfOneThing(_ repetition: Repetition) {
        let documentation = read(repetition.text)
        #expect(documentation.endpoints.count <= 1)
        #expect(documentation.diagnostics.count <= 201)
    }
}
