import Testing

@testable import SpecimenInference

/// Numbers that are whole in each sample but may have a fraction.
@Suite("Widen numbers")
struct WidenNumbersTests {
    @Test(
        "Fractions under the same key elsewhere make a number fractional, unless it counts or identifies",
        arguments: [
            (#"{"id": 1, "load": 3}"#, #"{"id": 1, "load": 2.5}"#, "id: Int, load: Double"),
            (#"{"id": 1, "loads": [3]}"#, #"{"id": 1, "loads": [2.5]}"#, "id: Int, loads: [Double]"),
            (#"{"id": 1, "load": 3}"#, #"{"id": 1, "load": "2.5"}"#, "id: Int, load: Int"),
            (#"{"id": 1}"#, #"{"id": 1.5}"#, "id: Int"),
            (#"{"id": 1, "parent_id": 3}"#, #"{"id": 1, "parent_id": 0.5}"#, "id: Int, parent_id: Int"),
            (#"{"id": 1, "page_count": 3}"#, #"{"id": 1, "page_count": 0.5}"#, "id: Int, page_count: Int"),
            (#"{"id": 1, "file_size": 3}"#, #"{"id": 1, "file_size": 1.5}"#, "id: Int, file_size: Int"),
        ]
    )
    func sameKey(response: String, elsewhere: String, members: String) throws {
        #expect(try Self.book(response, elsewhere: elsewhere).wireMembers == members)
    }

    @Test(
        "A name of a measure or an amount makes a number fractional",
        arguments: [
            ("lat", "60", "Double"), ("longitude", "11", "Double"), ("temp", "12", "Double"),
            ("roomTemperature", "12", "Double"), ("temp_min", "12", "Double"), ("max_temp", "12", "Double"),
            ("balance", "0", "Double"), ("unitPrice", "3", "Double"), ("tax_rate", "1", "Double"),
            ("average_visits", "4", "Double"), ("visits_avg", "4", "Double"), ("averageCount", "4", "Double"),
            ("duration", "90", "Double"), ("discount_pct", "5", "Double"), ("score", "1", "Double"),
            ("temperatures", "[1, 2]", "[Double]"), ("coordinates", "[[11, 60]]", "[[Double]]"),
            ("rates", #"{"EUR": 1, "USD": 2}"#, "{Double}"), ("rain", #"{"1h": 3}"#, "{Double}"),
            ("snow", "null", "any"),
        ]
    )
    func measure(key: String, value: String, type: String) throws {
        #expect(try Self.book(#"{"id": 1, "\#(key)": \#(value)}"#).type(of: key) == type)
    }

    @Test(
        "Identifiers, counts, sizes and smaller units stay whole",
        arguments: [
            "id", "count", "stock", "places", "rank", "size", "status", "code", "number", "visibility", "server_load",
            "price_id", "rate_limit", "score_count", "rating_size", "price_in_cents", "amount_cents", "duration_ms",
            "ratings", "discounts", "temperature_code", "latency", "rates_version",
        ]
    )
    func whole(key: String) throws {
        #expect(try Self.book(#"{"name": "a", "\#(key)": 3, "price": 2.5, "scores": [1.5]}"#).type(of: key) == "Int")
    }

    @Test(
        "A fraction beside a number of the same quantity makes the number fractional",
        arguments: [
            (#"{"min": 1, "max": 2.5, "median": 1.5}"#, "max: Double, median: Double, min: Double"),
            (#"{"count": 1, "size": 2, "mean": 1.5}"#, "count: Int, mean: Double, size: Int"),
            (#"{"rank": 1, "score": 2.5, "growth": 0.5}"#, "growth: Double, rank: Int, score: Double"),
            (#"{"id": 1, "lat": 52.37, "lon": 4.89}"#, "id: Int, lat: Double, lon: Double"),
            (#"{"x": 1.5, "y": 2, "width": 3, "z_index": 4}"#, "width: Double, x: Double, y: Double, z_index: Int"),
            (#"{"x": 1, "y": 2, "max": 2.5}"#, "max: Double, x: Int, y: Int"),
            (#"{"open": 1, "low": 0.5, "volume": 2}"#, "low: Double, open: Double, volume: Int"),
            (#"{"seconds": 1, "load": 0.5}"#, "load: Double, seconds: Double"),
            (#"{"seconds": 1, "load": 5}"#, "load: Int, seconds: Int"),
            (
                #"{"duration_seconds": 1, "load": 0.5, "window_in_seconds": 3}"#,
                "duration_seconds: Double, load: Double, window_in_seconds: Int"
            ),
        ]
    )
    func sibling(response: String, members: String) throws {
        #expect(try Self.book(response).wireMembers == members)
    }

    @Test("The object under a measure has numbers of that measure")
    func owner() throws {
        let json = #"{"id": 1, "temperature": {"min": 1, "max": 3, "count": 4}, "visits": {"min": 1, "max": 3}}"#
        let model = try infer([Call("GET", "/books/{id}", json)])
        #expect(try model.requiredModel("Temperature").wireMembers == "count: Int, max: Double, min: Double")
        #expect(try model.requiredModel("Visits").wireMembers == "max: Int, min: Int")
    }

    @Test(
        "A described parameter of the same name keeps an amount whole",
        arguments: [("int", "Int"), ("float", "Double")]
    )
    func described(type: String, shape: String) throws {
        let call = Call("POST", "/books", #"{"id": 1, "amount": 1999}"#).with { $0.body = [Input("amount", type)] }
        let book = try infer([call]).requiredModel("Book")
        #expect(book.wireMembers == "id: Int, amount: \(shape)")
        #expect(book.properties.last?.provenance.count == 1)
    }

    @Test("A request that only an example shows has the same numbers as a response")
    func request() throws {
        let json = #"{"price": 3, "count": 3, "box": {"weight": 2}}"#
        let model = try infer([Call("POST", "/books", json).with { $0.sends = json }])
        let parameters = model.operations[0].parameters.map { "\($0.wireName): \($0.shape.words)" }
        #expect(parameters == ["box: BoxInput", "count: Int", "price: Double"])
        #expect(try model.requiredModel("BoxInput").wireMembers == "weight: Double")
    }

    /// Returns the model of a response, and checks that each number that became fractional has a reason.
    private static func book(_ response: String, elsewhere: String = "{}") throws -> Model {
        let model = try infer([Call("GET", "/books/{id}", response), Call("GET", "/shops/{id}", elsewhere)])
        let book = try model.requiredModel("Book")
        for property in book.properties where property.evidence.kinds.keys.elementsEqual(["integer"]) {
            #expect((property.shape.core == .double) == (property.provenance.count == 1), "\(property.wireName)")
        }
        return book
    }
}

extension Model {
    /// `id: Int, page_count: Int`
    fileprivate var wireMembers: String {
        properties.map { "\($0.wireName): \($0.shape.words)" }.joined(separator: ", ")
    }

    fileprivate func type(of key: String) -> String? {
        properties.first { $0.wireName == key }?.shape.words
    }
}
