import Testing

@testable import SpecimenInference

/// What is null or empty wherever it stands is typed after what the API says elsewhere, if it says one thing.
@Suite("Filling")
struct FillingTests {
    @Test(
        "After the same key elsewhere",
        arguments: [
            ("a telling key needs one model", "lastSeen", "null", ["\"2024-05-21T10:00:00Z\""], "date?"),
            ("a plain word needs two", "seen", "null", ["\"2024-05-21T10:00:00Z\""], "any?"),
            (
                "a plain word has two", "seen", "null", ["\"2024-05-21T10:00:00Z\"", "\"2024-05-22T10:00:00Z\""],
                "date?"
            ),
            ("two that disagree", "lastSeen", "null", ["\"2024-05-21T10:00:00Z\"", "7"], "any?"),
            (
                "one exception to two", "lastSeen", "null",
                ["\"2024-05-21T10:00:00Z\"", "7", "\"2024-05-22T10:00:00Z\""], "date?"
            ),
            ("an empty list", "shelfNames", "[]", [#"["C4"]"#], "[String]?"),
            ("an empty list is no text", "shelfNames", "[]", [#""C4""#], "[any]?"),
            ("an empty object", "bookShelf", "{}", [#"{"row": 4}"#], "BookShelf?"),
            ("null may be an object", "bookShelf", "null", [#"{"row": 4}"#], "BookShelf?"),
            ("nothing telling elsewhere", "lastSeen", "null", ["null"], "any?"),
        ]
    )
    func sameKey(rule: String, key: String, value: String, elsewhere: [String], shape: String) throws {
        let others = elsewhere.enumerated().map { index, other in
            Call(
                "GET",
                "/shops\(["", "-closed", "-open"][index])/{id}",
                #"{"id": 1, "\#(key)": \#(other), "n\#(index)": 1}"#
            )
        }
        let model = try infer(others + [Call("GET", "/books/{id}", #"{"id": 1, "\#(key)": \#(value)}"#)])
        let property = try #require(try model.requiredModel("Book").properties.first { $0.wireName == key })
        #expect(property.shape.words + "?" == shape, "\(rule)")
        let isFilled = !shape.contains("any")
        #expect(property.provenance.isEmpty != isFilled)
        if isFilled { #expect(property.provenance.first?.sentence.contains("typed after `\(key)` of `Shop") == true) }
    }

    @Test("A parameter sets the thing, not the envelope that it is answered in")
    func enveloped() throws {
        let update = Call("PUT", "/books/{id}", #"{"book": {"id": 7, "due": null}}"#).with {
            $0.body = [Input("due", "datetime")]
        }
        #expect(try infer([update]).requiredModel("Book").members == "id: Int, due: date?")
    }

    @Test(
        "A parameter that sets it counts, unless it is the name of a thing, which may come back whole",
        arguments: [
            ("Whose it is.", "String?"), ("The username of who owns it.", "any?"), ("The ID of a reader.", "any?"),
        ]
    )
    func namesOfThings(description: String, shape: String) throws {
        let update = Call("PUT", "/books/{id}", #"{"id": 7, "owner": null}"#).with {
            $0.body = [Input("owner", "string").with { $0.description = description }]
        }
        #expect(try infer([update]).requiredModel("Book").members == "id: Int, owner: \(shape)")
    }
}

/// A number that was whole in every sample need not be.
@Suite("Fractions")
struct FractionTests {
    @Test(
        "Where the same key has fractions elsewhere, or most of what stands beside it has",
        arguments: [
            (#"{"id": 1, "price": 3}"#, #"{"id": 1, "price": 2.5}"#, "id: Int, price: Double"),
            (#"{"id": 1, "prices": [3]}"#, #"{"id": 1, "prices": [2.5]}"#, "id: Int, prices: [Double]?"),
            (#"{"id": 1, "price": 3}"#, #"{"id": 1, "price": "2.5"}"#, "id: Int, price: Int"),
            (#"{"min": 1, "max": 2.5, "mean": 1.5}"#, "{}", "max: Double, mean: Double, min: Double"),
            (#"{"count": 1, "size": 2, "mean": 1.5}"#, "{}", "count: Int, mean: Double, size: Int"),
            (
                #"{"count": 1, "mean": 1.5, "name": "a", "sum": 2.5}"#, "{}",
                "name: String, count: Int, mean: Double, sum: Double"
            ),
        ]
    )
    func widened(answer: String, elsewhere: String, members: String) throws {
        let model = try infer([Call("GET", "/books/{id}", answer), Call("GET", "/shops/{id}", elsewhere)])
        let book = try model.requiredModel("Book")
        #expect(book.members == members)
        #expect(book.properties.allSatisfy { $0.provenance.isEmpty || $0.shape.core == .double })
    }
}
