import Testing

@testable import SpecimenJSON

/// A model like a generated one.
private struct Lamp: JSONDecodable, JSONEncodable {
    var name: String
    var watts: Int?
    var isLit: Bool?
    var parts: [Lamp]?
    var otherFields = OtherFields()

    init(json: JSONNode) throws {
        var object = try JSONObject(json)
        name = try object.required("name")
        watts = object.optional("watts")
        isLit = object.optional("is_lit")
        parts = object.optional("parts")
        otherFields = object.otherFields
    }

    init(_ text: String) throws {
        try self.init(json: JSONDocument(parsing: text).root)
    }

    func encode(to json: inout JSONWriter) {
        json.object(adding: otherFields) {
            $0.write("name", name)
            $0.write("watts", watts)
            $0.write("is_lit", isLit)
            $0.write("parts", parts)
        }
    }
}

@Suite struct OtherFieldsTests {
    /// An object, the fields that no property holds, and the object as it is written.
    static let objects: [(String, fields: String, written: String)] = [
        (#"{"name":"a","watts":3}"#, "{}", #"{"name":"a","watts":3}"#),
        (#"{"watts":null,"name":"a","is_lit":null}"#, "{}", #"{"name":"a"}"#),
        // A field that no property reads
        (#"{"hue":7,"name":"a"}"#, #"{"hue":7}"#, #"{"name":"a","hue":7}"#),
        (#"{"hue":null,"name":"a"}"#, #"{"hue":null}"#, #"{"name":"a","hue":null}"#),
        (#"{"":[],"name":"a","b":{}}"#, #"{"":[],"b":{}}"#, #"{"name":"a","":[],"b":{}}"#),
        (
            #"{"n":12345678901234567890.50,"name":"a","e":1E+2,"s":"\u00e9\/"}"#,
            #"{"n":12345678901234567890.50,"e":1E+2,"s":"\u00e9\/"}"#,
            #"{"name":"a","n":12345678901234567890.50,"e":1E+2,"s":"\u00e9\/"}"#
        ),
        (
            "{ \"name\" : \"a\",\n  \"x\" : { \"y z\" : [ 1 , [ ] , { \"a\" : \" , \" } ] } }",
            #"{"x":{"y z":[1,[],{"a":" , "}]}}"#, #"{"name":"a","x":{"y z":[1,[],{"a":" , "}]}}"#
        ),
        // A value of another type
        (#"{"name":"a","watts":1.5}"#, #"{"watts":1.5}"#, #"{"name":"a","watts":1.5}"#),
        (
            #"{"is_lit":"yes","name":"a","hue":7,"watts":[]}"#, #"{"is_lit":"yes","hue":7,"watts":[]}"#,
            #"{"name":"a","is_lit":"yes","hue":7,"watts":[]}"#
        ),
        (
            #"{"name":"a","parts":[{"name":"b"},{"nam":"c"}]}"#, #"{"parts":[{"name":"b"},{"nam":"c"}]}"#,
            #"{"name":"a","parts":[{"name":"b"},{"nam":"c"}]}"#
        ),
        // Each part keeps its own fields
        (
            #"{"hue":1,"name":"a","parts":[{"hue":2,"name":"b","watts":"3W"},{"name":"c"}]}"#, #"{"hue":1}"#,
            #"{"name":"a","parts":[{"name":"b","hue":2,"watts":"3W"},{"name":"c"}],"hue":1}"#
        ),
        (
            #"{"watts":"1W","name":"a","parts":[{"name":"b","watts":2}]}"#, #"{"watts":"1W"}"#,
            #"{"name":"a","parts":[{"name":"b","watts":2}],"watts":"1W"}"#
        ),
        // The first of several members with one key counts
        (#"{"name":"a","watts":1,"name":7,"watts":"2W"}"#, "{}", #"{"name":"a","watts":1}"#),
        (#"{"name":"a","watts":null,"watts":2}"#, "{}", #"{"name":"a"}"#),
        (#"{"name":"a","n\u0061me":"b","x":1}"#, #"{"x":1}"#, #"{"name":"a","x":1}"#),
        (#"{"n\u0061me":"a","name":"b","x":1}"#, #"{"x":1}"#, #"{"name":"a","x":1}"#),
        // Keys are equal only if their scalars are
        (
            "{\"name\":\"a\",\"\u{E9}\":1,\"e\u{301}\":2}", "{\"\u{E9}\":1,\"e\u{301}\":2}",
            "{\"name\":\"a\",\"\u{E9}\":1,\"e\u{301}\":2}"
        ),
    ]

    @Test(arguments: objects)
    func areKept(object: String, fields: String, written: String) throws {
        let lamp = try Lamp(object)
        #expect(lamp.otherFields.description.unicodeScalars.elementsEqual(fields.unicodeScalars))
        #expect(lamp.otherFields.isEmpty == (fields == "{}"))
        #expect(lamp.jsonText.unicodeScalars.elementsEqual(written.unicodeScalars))
        #expect(try JSONValue.object(lamp.otherFields.all) == JSONValue(parsing: fields))
        #expect(try Lamp(written).jsonText == lamp.jsonText)
    }

    @Test func aChangedPropertyWins() throws {
        var lamp = try Lamp(#"{"name":"a","watts":1.5,"hue":7}"#)
        #expect(lamp.otherFields["watts"] == 1.5)
        lamp.watts = 2
        #expect(lamp.jsonText == #"{"name":"a","watts":2,"hue":7}"#)
        lamp.watts = nil
        #expect(lamp.jsonText == #"{"name":"a","watts":1.5,"hue":7}"#)
        lamp.otherFields["watts"] = nil
        #expect(lamp.jsonText == #"{"name":"a","hue":7}"#)
    }

    @Test func aClearedPropertyStaysCleared() throws {
        var lamp = try Lamp(#"{"name":"a","watts":1,"hue":7,"parts":[]}"#)
        lamp.watts = nil
        lamp.parts = nil
        #expect(lamp.jsonText == #"{"name":"a","hue":7}"#)
    }

    @Test func areChangedByKey() throws {
        var lamp = try Lamp(#"{"name":"a"}"#)
        lamp.otherFields["hue"] = ["h": 1]
        lamp.otherFields["name"] = "b"
        lamp.otherFields["watts"] = 5
        #expect(lamp.jsonText == #"{"name":"a","hue":{"h":1},"watts":5}"#)
        #expect(lamp.otherFields.map(\.key) == ["hue", "name", "watts"])
        lamp.otherFields["hue"] = 2
        #expect(lamp.otherFields["hue"] == 2)
        for key in ["hue", "name", "watts", "absent"] { lamp.otherFields[key] = nil }
        #expect(lamp.otherFields.isEmpty)
        #expect(lamp.jsonText == #"{"name":"a"}"#)
    }

    @Test func areEqualRegardlessOfOrder() throws {
        let one = try Lamp(#"{"name":"a","hue":1.50,"x":[]}"#).otherFields
        #expect(one == ["x": [], "hue": 1.5])
        #expect(Set([one, ["x": [], "hue": 1.5]]).count == 1)
        #expect(one != ["x": []])
        #expect(OtherFields() == [:])
    }

    @Test func takeTheSizeOfAPointer() {
        #expect(MemoryLayout<OtherFields>.size == MemoryLayout<Int>.size)
    }

    /// Objects with more members than fit into one word, of which some are read.
    @Test(arguments: [63, 64, 65, 128, 129, 1000])
    func largeObjects(count: Int) throws {
        let keys = (0..<count).map { "k\($0)" }
        let text = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        var object = try JSONObject(JSONDocument(parsing: text).root)
        for key in keys.dropLast() { let _: Int = try object.required(key) }
        #expect(object.otherFields.map(\.key) == ["k\(count - 1)"])
        #expect(!object.isReadCompletely)
        // A member that is read twice counts once.
        let _: Int = try object.required("k0")
        #expect(!object.isReadCompletely)
        let _: Int = try object.required("k\(count - 1)")
        #expect(object.isReadCompletely && object.otherFields.isEmpty)
    }

    /// The time grows with the length of the text, however many members repeat a key.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            (0..<200_000).map { "\"k\($0)\":0" }, Array(repeating: "\"name\":0", count: 200_000),
            Array(repeating: #""n\u0061me":0"#, count: 200_000), Array(repeating: #""watts":[]"#, count: 200_000),
        ]
    )
    func hostileObjects(members: [String]) throws {
        let lamp = try Lamp(#"{"name":"a",\#(members.joined(separator: ","))}"#)
        #expect(try Lamp(lamp.jsonText).jsonText == lamp.jsonText)
    }

    @Test func deepObjects() throws {
        let depth = JSONLimits.standard.maximumDepth / 2 - 1
        let open = String(repeating: #"{"watts":"1W","name":"a","parts":["#, count: depth)
        let lamp = try Lamp(open + String(repeating: "]}", count: depth))
        #expect(lamp.jsonText.count(of: #""watts":"1W""#) == depth)
    }
}

extension String {
    fileprivate func count(of word: String) -> Int { ranges(of: word).count }
}
