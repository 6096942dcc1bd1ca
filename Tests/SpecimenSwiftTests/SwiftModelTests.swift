import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import Testing

@testable import SpecimenSwift

/// The names of Swift declarations, and the properties that are stored behind a reference.
struct SwiftModelTests {
    @Test(arguments: [
        ("/tasks/{id}", "TaskModel"), ("/errors/{id}", "ErrorModel"), ("/types/{id}", "TypeModel"),
        ("/lists/{id}/tasks/{id2}", "ListTask"), ("/status", "Status"), ("/", "Root"), ("/data", "DataModel"),
        ("/shop-clients/{id}", "ShopClientModel"),
    ])
    func reservedNamesAreAvoided(path: String, name: String) throws {
        #expect(try model([endpoint(path, response: #"{"id": 7}"#)]).types.map(\.name.plain) == [name])
    }

    @Test(arguments: ["", " ", "\u{0}", "\u{7f}", "😀", "\"", "\\", "`", "a\nb", "}", "//"])
    func everyKeyHasASwiftName(key: String) throws {
        let response = JSONValue.object(["id": 1, key: "a"]).jsonText
        let properties = try model([endpoint("/books/{id}", response: response)]).types.flatMap(\.properties)
        #expect(properties.map(\.source.wireName) == ["id", key])
        #expect(properties.allSatisfy { $0.name.plain.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil })
    }

    @Test func positionsOfATupleAreNamedByTheirOrder() throws {
        let types = try model([endpoint("/visits", response: #"{"points": [[1541455200, "a"], [1541455300, "b"]]}"#)])
            .types
        #expect(types.first { $0.name.plain == "PointEntry" }?.properties.map(\.name.plain) == ["first", "second"])
    }

    @Test func enumerationsHideNoTypeThatTheOperationUses() throws {
        let parameters = [("genre", "novel"), ("type", "a"), ("output", "b"), ("24h", "c")]
        let query = parameters.map { name, choice in
            #"{"name": "\#(name)", "type": "string", "choices": ["\#(choice)"]}"#
        }
        let operation = try model([endpoint("/genres", query: query, response: #"[{"id": 1}]"#)]).operations[0]
        #expect(operation.parameters.map(\.name.plain) == ["genre", "type", "output", "hours24"])
        #expect(
            operation.enumerations.map(\.name.plain) == ["GenreOption", "TypeOption", "OutputOption", "Choice24h"]
        )
    }

    @Test(arguments: [
        (["loanPeriod", "reading_period"], ["Period"]), (["first_due_date", "lastDueDate"], ["DueDate"]),
        (["from", "until"], ["From", "Until"]), (["period"], ["Period"]),
    ])
    func parametersWithTheSameChoicesShareAType(names: [String], types: [String]) throws {
        let query = names.map { #"{"name": "\#($0)", "type": "string", "choices": ["14d", "1h"]}"# }
        let operation = try model([endpoint("/books", query: query)]).operations[0]
        #expect(operation.enumerations.map(\.name.plain) == types)
        #expect(operation.enumerations.allSatisfy { $0.values.map(\.name.plain) == ["days14", "hours1"] })
    }

    @Test func oneNameInPathQueryAndBodyIsThreeParameters() throws {
        let sort = #"{"name": "sort", "type": "string", "choices": ["x"]}"#
        let lists = ["path_parameters", "query_parameters", "parameters"].map { #""\#($0)": [\#(sort)]"# }
        let endpoint = #"{"method": "POST", "api_path": "/books/{sort}", \#(lists.joined(separator: ", "))}"#
        let operation = try model([endpoint]).operations[0]
        #expect(operation.parameters.map(\.name.plain) == ["sort", "sortInQuery", "sortInBody"])
        #expect(operation.parameters.map(\.declaration.oneLine)[1] == "sortInQuery: UpdateBook.Sort? = nil")
    }

    @Test func aBodyThatIsNotAnObjectIsNamedContent() throws {
        let request = #""example_request": "POST /books/1 HTTP/1.1\nContent-Type: application/json\n\n[\"a\"]""#
        let endpoint = #"{"method": "POST", "api_path": "/books/{content}", \#(request)}"#
        #expect(try model([endpoint]).operations[0].parameters.map(\.name.plain) == ["content", "contentValue"])
    }

    /// A property of eight properties or more counts as one if it is stored behind a reference.
    @Test func anOptionalLargePropertyIsIndirect() throws {
        let large = (1...8).map { #""p\#($0)x": "a""# }.joined(separator: ", ")
        let small = (1...7).map { #""q\#($0)x": "a""# }.joined(separator: ", ")
        let trip = #"{"id": 1, "vessel": {\#(large)}, "port": {\#(small)}, "all": [{\#(large)}]}"#
        let types = try model([endpoint("/trips/{id}", response: trip)]).types
        let indirect = types.flatMap { type in
            type.properties.filter(\.isIndirect).map { "\(type.name.plain).\($0.name.plain)" }
        }
        #expect(indirect == ["Trip.vessel"])
    }

    @Test(arguments: [
        (
            #"{"client": "String"}"#,
            "1:12: error: the client cannot have the name `String`: another declaration has it"
        ),
        (
            #"{"client": "GetBook"}"#,
            "1:12: error: the client cannot have the name `GetBook`: another declaration has it"
        ),
        (
            #"{"models": {"Book": {"name": "Error"}}}"#,
            "1:30: error: the model cannot have the name `Error`: another declaration has it"
        ),
        (
            #"{"models": {"Book": {"properties": {"due": {"name": "title"}, "state": {"name": "title"}}}}}"#,
            "1:63: error: the property `state` of `Book` cannot have the name `title`: another declaration has this name"
        ),
        (
            #"{"models": {"Book": {"properties": {"due": {"name": "json"}}}}}"#,
            "1:37: error: the property `due` of `Book` cannot have the name `json`: another declaration has this name"
        ),
    ])
    func aConfiguredNameThatIsTakenIsAnError(configuration: String, message: String) throws {
        let book = endpoint("/books/{id}", response: #"{"id": 1, "due": "a", "state": "b"}"#)
        let found = try swiftModel(["a.json": book, "specimen.json": configuration], module: "ShopAPI").diagnostics
        #expect(found.map(\.description) == ["specimen.json:\(message); choose another name"])
    }

    private func endpoint(_ path: String, query: [String] = [], response: String? = nil) -> String {
        let example = response.map { response in
            let text = response.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return #", "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n\#(text)""#
        }
        let parameters = query.joined(separator: ", ")
        return #"{"method": "GET", "api_path": "\#(path)", "query_parameters": [\#(parameters)]\#(example ?? "")}"#
    }

    private func model(_ endpoints: [String]) throws -> SwiftModel {
        try swiftModel(["all.json": "[\(endpoints.joined(separator: ", "))]"], module: "ShopAPI")
    }
}
