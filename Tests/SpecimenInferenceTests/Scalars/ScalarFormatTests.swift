import Testing

@testable import SpecimenInference

/// Numbers in responses that are dates: the key and the range together decide.
@Suite("Scalar formats")
struct ScalarFormatTests {
    @Test(
        "A number in the range of dates is a date if the key names a date",
        arguments: [
            (#""created": 1541455200"#, "seconds"), (#""updatedAt": 1541455200.25"#, "seconds"),
            (#""start_time": 1541455200123"#, "date-time as milliseconds"), (#""ts": 1541455200"#, "seconds"),
            (#""expires": null, "expires_at": 1541455200"#, "seconds"),
            (#""downloads": 1541455200"#, "Int"), (#""id": 1541455200"#, "Int"), (#""size": 1541455200123"#, "Int"),
            (#""response_time": 250"#, "Int"), (#""created": 15414552000"#, "Int"),
            (#""at": [1541455200]"#, "[Int]"),
        ]
    )
    func epochs(members: String, shape: String) throws {
        let model = try infer([Call("GET", "/books/{id}", "{\"name\": \"a\", \(members)}")])
        let properties = try model.requiredModel("Book").properties.filter {
            $0.evidence.isInformative && $0.wireName != "name"
        }
        #expect(properties.last?.shape.words == shape)
    }
}
