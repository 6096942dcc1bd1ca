import SpecimenJSON
import Testing

/// A seeded random number generator with the same sequence on every machine.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .number(number())
        case 3, 4: return .string(string())
        case 5: return .array((0..<Int.random(in: 0..<6, using: &self)).map { _ in value(depth: depth - 1) })
        default:
            return .object(
                JSONFields((0..<Int.random(in: 0..<6, using: &self)).map { _ in (string(), value(depth: depth - 1)) })
            )
        }
    }

    mutating func number() -> JSONNumber {
        switch Int.random(in: 0..<3, using: &self) {
        case 0: return JSONNumber(Int(truncatingIfNeeded: next()) >> Int.random(in: 0..<64, using: &self))
        case 1: return JSONNumber(Double(bitPattern: next())) ?? JSONNumber(0)
        default:
            let lexeme =
                "\(Int.random(in: -99...99, using: &self)).\(next())e\(Int.random(in: -400...400, using: &self))"
            return JSONNumber(lexeme: lexeme) ?? JSONNumber(1)
        }
    }

    mutating func string() -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x1F, 0x20...0x7E, 0x20...0x7E, 0x7F...0x2FF, 0x2000...0xFFFF, 0...0x10FFFF,
        ]
        var string = ""
        for _ in 0..<Int.random(in: 0..<12, using: &self) {
            let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
            guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) else { continue }
            string.unicodeScalars.append(scalar)
        }
        return string
    }
}

@Suite("Random values and texts")
struct RandomValueTests {
    @Test("Every value survives writing and parsing", arguments: UInt64(0)..<40)
    func roundTrip(_ seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        for _ in 0..<25 {
            let value = generator.value(depth: 5)
            let document = try JSONDocument(parsing: value.jsonBytes)
            #expect(document.root.value == value)
            #expect(document.root.text == value.jsonText)
            let text = value.prettyPrinted()
            #expect(try JSONValue(parsing: text) == value)
            #expect(try JSONValue(parsing: text.escapingJSON { _ in true }) == value)
            #expect(text.escapingJSON { _ in true }.utf8.allSatisfy { $0 < 0x80 })
            #expect(document.root.value.hashValue == value.hashValue)
        }
    }

    @Test("A text with any byte changed is JSON or an error within the text", arguments: UInt64(0)..<20)
    func damaged(_ seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let bytes = JSONValue.array([generator.value(depth: 5), generator.value(depth: 5)]).jsonBytes
        for _ in 0..<200 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                let index = Int.random(in: 0..<damaged.count, using: &generator)
                damaged[index] = UInt8.random(in: 0...255, using: &generator)
            }
            do throws(JSONSyntaxError) {
                let document = try JSONDocument(parsing: damaged)
                let copy = try JSONDocument(parsing: document.root.value.jsonBytes)
                #expect(copy.root.value == document.root.value)
            } catch {
                #expect((0...damaged.count).contains(error.offset))
                #expect(error.position == TextPosition(offset: error.offset, in: damaged))
                #expect(!error.message.contains { $0.isNewline })
            }
        }
    }

    /// Random sequences of pieces that JSON consists of or nearly consists of, and JSON with one piece changed.
    @Test("Exactly the texts that the grammar of RFC 8259 accepts are accepted", arguments: UInt64(200)..<220)
    func grammar(_ seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let pieces: [[UInt8]] =
            [
                "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"\"", "\\", "\\u", "\\u00e9", "\\ud83d", "\\n", "\\x",
                "/", "0", "1", "-", "+",
                ".", "e", "E", "0.5e-3", "00", "true", "false", "null", "nul", " ", "\n", "\t", "\r", "\u{C}", "\0",
                "\u{7F}", "é", "\u{2028}",
                "\u{FEFF}", "'", "NaN",
            ].map { Array($0.utf8) } + [
                [0xFF], [0xC3], [0xA9], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF],
            ]
        var accepted = 0
        for round in 0..<1_000 {
            var text: [UInt8] = []
            if round.isMultiple(of: 2) {
                for _ in 0..<Int.random(in: 0..<8, using: &generator) {
                    text += pieces.randomElement(using: &generator) ?? []
                }
            } else {
                text = JSONValue.array([generator.value(depth: 3), generator.value(depth: 3)]).jsonBytes
                let start = Int.random(in: 0..<text.count, using: &generator)
                let end = min(text.count, start + Int.random(in: 0..<3, using: &generator))
                text.replaceSubrange(start..<end, with: pieces.randomElement(using: &generator) ?? [])
            }
            let isJSON = (try? JSONDocument(parsing: text)) != nil
            #expect(
                isJSON == ReferenceGrammar.accepts(text),
                "\(String(decoding: text, as: UTF8.self).debugDescription)"
            )
            accepted += isJSON ? 1 : 0
        }
        #expect((50..<950).contains(accepted), "\(accepted) of 1000 are JSON: too one-sided to tell anything")
    }

    @Test("Every node knows its place", arguments: UInt64(100)..<110)
    func places(_ seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let value = JSONValue.array((0..<5).map { _ in generator.value(depth: 4) })
        let document = try JSONDocument(parsing: value.prettyPrinted())
        func check(_ node: JSONNode) throws {
            #expect(try JSONValue(parsing: document.bytes, in: node.offset..<node.endOffset) == node.value)
            #expect(node.position == TextPosition(offset: node.offset, in: document.bytes))
            for element in node.elements { try check(element) }
            for member in node.members {
                #expect(document.bytes[member.keyOffset] == 0x22)
                try check(member.value)
            }
        }
        try check(document.root)
    }
}

extension JSONValue {
    fileprivate init(parsing bytes: [UInt8], in range: Range<Int>) throws {
        self = try JSONDocument(parsing: bytes, in: range).root.value
    }
}
