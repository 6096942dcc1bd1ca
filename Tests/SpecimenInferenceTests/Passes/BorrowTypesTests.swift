import Testing

@testable import SpecimenInference

/// Properties that are null or empty in each sample get the type of other properties, if these agree.
@Suite("Borrow types")
struct BorrowTypesTests {
    static let book = #"{"id": 7, "title": "Emma", "pages": 474, "lent": false, "shelf": "C4"}"#

    @Test(
        "A property that is null or empty in each sample is typed like the same key of other models",
        arguments: [
            ("an informative key needs one model", "lastSeen", "null", ["\"2024-05-21T10:00:00Z\""], "date?"),
            ("a plain word needs two", "seen", "null", ["\"2024-05-21T10:00:00Z\""], "any?"),
            (
                "a plain word has two", "seen", "null", ["\"2024-05-21T10:00:00Z\"", "\"2024-05-22T10:00:00Z\""],
                "date?"
            ),
            ("two that disagree", "lastSeen", "null", ["\"2024-05-21T10:00:00Z\"", "7"], "any?"),
            (
                "two that agree and one that disagrees", "lastSeen", "null",
                ["\"2024-05-21T10:00:00Z\"", "7", "\"2024-05-22T10:00:00Z\""], "any?"
            ),
            ("an empty list", "shelfNames", "[]", [#"["C4"]"#], "[String]?"),
            ("lists that disagree", "shelfNames", "[]", [#"["C4"]"#, "[4]", #"["C5"]"#], "[any]?"),
            ("an object and a text that disagree", "bookShelf", "{}", [#"{"row": 4}"#, #""C4""#], "{any}?"),
            ("an empty list is not a string", "shelfNames", "[]", [#""C4""#], "[any]?"),
            ("an empty object", "bookShelf", "{}", [#"{"row": 4}"#], "BookShelf?"),
            ("null may be an object", "bookShelf", "null", [#"{"row": 4}"#], "BookShelf?"),
            ("nothing informative elsewhere", "lastSeen", "null", ["null"], "any?"),
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
        guard isFilled || rule.contains("disagree") else {
            #expect(property.provenance == [])
            return
        }
        let sentence = try #require(property.provenance.first).sentence
        #expect(sentence.contains(isFilled ? "typed like `Shop" : "have different types"))
        #expect(sentence.contains("Shop") && sentence.contains(".\(key)`"))
    }

    @Test("A parameter sets a property of the resource, not of the envelope of the response")
    func enveloped() throws {
        let update = Call("PUT", "/books/{id}", #"{"book": {"id": 7, "due": null}}"#).with {
            $0.body = [Input("due", "datetime")]
        }
        #expect(try infer([update]).requiredModel("Book").members == "id: Int, due: date?")
    }

    @Test(
        "A property is typed like the parameter that sets it, unless the parameter is the name of a resource",
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

    @Test("A property that is always null is typed like the parameter that sets it")
    func filledFromParameters() throws {
        let model = try infer([
            Call("PUT", "/books/{id}", #"{"id": 7, "due": null, "reader": null, "note": null}"#).with {
                $0.body = [Input("due", "datetime"), Input("reader", "object"), Input("other", "string")]
            }
        ])
        let book = try model.requiredModel("Book")
        #expect(book.members == "id: Int, due: date?, note: any?, reader: any?")
        #expect(book.properties.map(\.provenance) == [[], [.bodyParameter("due")], [], []])
    }

    @Test("Two operations that disagree leave the property unknown")
    func disagreeingParameters() throws {
        let response = #"{"id": 7, "due": null}"#
        let calls = [
            Call("PUT", "/books/{id}", response).with { $0.body = [Input("due", "datetime")] },
            Call("POST", "/books", response).with { $0.body = [Input("due", "string")] },
            Call("PATCH", "/books/{id}", response).with { $0.body = [Input("due", "datetime")] },
        ]
        #expect(try infer(calls).requiredModel("Book").members == "id: Int, due: any?")
    }
}
