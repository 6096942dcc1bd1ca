import SpecimenJSON
import Testing

/// Checks text that is read eight bytes at a time: every position within a word and after the last word must have the
/// same effect.
@Suite struct WordTests {
    @Test func everyByteAtEveryPositionOfAString() throws {
        for length in 0...20 {
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var content = [UInt8](repeating: 0x61, count: length)
                    content[place] = byte
                    let document = try? JSONDocument(parsing: [0x22] + content + [0x22])
                    let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
                    // `\a` is not an escape, and `\"` does not end the string.
                    #expect((document != nil) == isPlain, "\(byte) at \(place) of \(length)")
                    guard isPlain else { continue }
                    #expect(document?.root.string == String(decoding: content, as: UTF8.self))
                }
            }
        }
    }

    @Test func everyScalarAtEveryPositionIsWrittenAsItWasRead() throws {
        let scalars: [Unicode.Scalar] = [
            "\"", "\\", "\n", "\u{0}", "\u{1F}", "/", "\u{7F}", "é", "€", "😀", " ", "!", "#",
        ]
        for length in 0...20 {
            for place in 0...length {
                for scalar in scalars {
                    var text = String(repeating: "b", count: length)
                    text.insert(Character(scalar), at: text.index(text.startIndex, offsetBy: place))
                    let value = JSONValue.string(text)
                    #expect(try JSONValue(parsing: value.jsonText) == value)
                    var writer = JSONWriter()
                    writer.write(text, text)
                    let root = try JSONDocument(parsing: writer.objectBytes).root
                    #expect(root[text]?.string == text)
                }
            }
        }
    }

    @Test func keysThatDifferAtOnePositionAreDifferent() throws {
        for length in 1...24 {
            let key = String(repeating: "k", count: length)
            for place in 0..<length {
                var other = Array(key.utf8)
                other[place] = 0x6C
                let text =
                    #"{"\#(String(decoding: other, as: UTF8.self))": 1, "\#(key)k": 2, "\#(key)": 3, "\#(key)": 4}"#
                let root = try JSONDocument(parsing: text).root
                #expect(root[key]?.number?.int == 3)
                #expect(root[String(decoding: other, as: UTF8.self)]?.number?.int == 1)
                #expect(root[String(key.dropLast())] == nil || length == 1)
            }
        }
    }

    @Test func keyWithEscapesIsFound() throws {
        let root = try JSONDocument(parsing: #"{"na\u006de": 1, "name": 2, "\u0065": 3, "": 4}"#).root
        #expect(root["name"]?.number?.int == 1)
        #expect(root["e"]?.number?.int == 3)
        #expect(root[""]?.number?.int == 4)
        #expect(root[#"na\u006de"#] == nil)
    }

    @Test func whiteSpaceOfAnyLengthIsSkippedAndItsLinesAreCounted() throws {
        for spaces in 0...20 {
            for breaks in 0...3 {
                let space = String(repeating: String(repeating: " ", count: spaces) + "\n", count: breaks) + "\t\r "
                let root = try JSONDocument(parsing: "\(space)[\(space)1\(space),\(space)2\(space)]\(space)").root
                #expect(root.elements.count == 2)
                #expect(root.position == TextPosition(offset: root.offset, in: root.document.bytes))
                #expect(root[1]?.position == root[1].map { TextPosition(offset: $0.offset, in: root.document.bytes) })
            }
        }
    }

    @Test(arguments: [0, 1, -1, 9, 10, -10, 99, 12345, .max, .min, .max - 1, .min + 1])
    func integersAreWritten(_ value: Int) {
        #expect(value.jsonText == String(value))
    }
}
