import Testing

@testable import SpecimenInference

/// Numbers that are whole in each sample but may have a fraction.
@Suite("Widen numbers")
struct WidenNumbersTests {
    @Test(
        "Fractions under the same key elsewhere, or in most siblings, make a number fractional",
        arguments: [
            (#"{"id": 1, "price": 3}"#, #"{"id": 1, "price": 2.5}"#, "id: Int, price: Double?"),
            (#"{"id": 1, "prices": [3]}"#, #"{"id": 1, "prices": [2.5]}"#, "id: Int, prices: [Double]?"),
            (#"{"id": 1, "price": 3}"#, #"{"id": 1, "price": "2.5"}"#, "id: Int, price: Int?"),
            (#"{"min": 1, "max": 2.5, "mean": 1.5}"#, "{}", "max: Double?, mean: Double?, min: Double?"),
            (#"{"count": 1, "size": 2, "mean": 1.5}"#, "{}", "count: Int?, mean: Double?, size: Int?"),
            (
                #"{"count": 1, "mean": 1.5, "name": "a", "sum": 2.5}"#, "{}",
                "name: String, count: Int?, mean: Double?, sum: Double?"
            ),
        ]
    )
    func widened(response: String, elsewhere: String, members: String) throws {
        let model = try infer([Call("GET", "/books/{id}", response), Call("GET", "/shops/{id}", elsewhere)])
        let book = try model.requiredModel("Book")
        #expect(book.members == members)
        #expect(book.properties.allSatisfy { $0.provenance.isEmpty || $0.shape.core == .double })
    }
}
